namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Measures of the product that have no records behind them here, by how they add up.</summary>
internal static class Measures
{
    public static readonly string[] Counts = ["papers", "articles", "reflections", "books_read", "research_days", "lectures_given", "research_trips", "practical_skills", "branch_sessions", "collective_days", "session_days", "distinct_carriers", "collective_days_attended"];

    public static readonly string[] Events = ["violations", "dereliction", "unfinished_tasks", "serious_violations", "unexcused_absences"];

    public static readonly string[] Bonuses = ["good_deeds", "awards", "suggestions"];

    public static readonly string[] Rates = ["satisfaction_rate", "training_coverage", "attendance_rate"];

    public static readonly string[] Lists = ["documents", "institutions", "checklist"];

    public static readonly string[] Categories = ["democratic_grade", "model_role"];

    public static readonly string[] Words = ["优秀", "合格", "基本合格", "好"];

    public static readonly string[] Things = ["甲", "乙", "丙"];
}
