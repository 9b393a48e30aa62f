using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>The figures that a unit reads off its own session records.</summary>
internal static class SessionFigures
{
    private static readonly Dictionary<string, string[]> Types = new()
    {
        ["collective_sessions"] = ["centre_group", "branch", "party_lecture", "report_meeting", "joint", "seminar", "reading", "themed"],
        ["centre_group_sessions"] = ["centre_group"],
        ["centre_group_days"] = ["centre_group"],
        ["branch_sessions"] = ["branch"],
        ["special_study_meetings"] = ["special_study"],
        ["mobilisation_meetings"] = ["mobilisation"],
        ["seminar_or_exchange"] = ["seminar", "reading"],
        ["reading_exchange"] = ["reading", "seminar"],
        ["themed_education"] = ["themed"],
        ["featured_activities"] = ["featured"],
        ["interactive_sessions"] = ["interactive"],
        ["suggestion_activities"] = ["suggestion"],
        ["concentrated_lectures"] = ["lecture"],
        ["minutes_submitted"] = ["centre_group"],
    };

    // Counted over the whole year, item by item, or session by session: no figure of a quarter.
    private static readonly HashSet<string> NeverStated = ["distinct_carriers", "distinct_venues", "session_days", "collective_days_attended"];

    /// <summary>Whether the measure is read off session records.</summary>
    public static bool Has(string measure) => measure == "attendance_rate" || Types.ContainsKey(measure);

    /// <summary>Whether nobody states the measure.</summary>
    public static bool IsNeverStated(string measure) => NeverStated.Contains(measure);

    /// <summary>The figure of some sessions; null where there is nothing to divide by.</summary>
    public static decimal? Of(string measure, IReadOnlyCollection<DemoSession> sessions)
    {
        if (measure == "attendance_rate")
        {
            var expected = sessions.Where(session => session.Type == "centre_group").Sum(session => session.Expected);
            var present = sessions.Where(session => session.Type == "centre_group").Sum(session => Math.Min(session.Present, session.Expected));
            return expected == 0 ? null : Math.Round(100m * present / expected, 1);
        }

        var own = sessions.Where(session => Types[measure].Contains(session.Type));
        return measure == "centre_group_days" ? own.Sum(session => session.Days) : own.Count();
    }
}
