namespace Analytics.Etl.Demo.Assessment;

/// <summary>What units state because no record of theirs shows it, with what is asked of them in a year.</summary>
internal static class StatedMeasures
{
    /// <summary>Papers, rules and facilities that are there or not, by measure.</summary>
    public static readonly IReadOnlyList<(string Measure, string Item)> Items =
    [
        .. Of("documents", "agenda_item", "annual_plan_entry", "annual_plan", "implementation_scheme", "org_study_plan", "annual_study_plan", "training_plan", "funding", "theory_talent_register"),
        .. Of("institutions", "secretary_responsibility", "division_of_work", "study_plan_rule", "attendance_rule", "registration_rule", "archive_rule", "notice_rule", "seminar_rule"),
        .. Of("institutions", "induction_training", "professional_training", "promotion_training", "theory_training", "rotation_training", "in_party_appraisal", "in_member_appraisal"),
        .. Of("facilities", "study_place", "study_materials", "online_platform"),
    ];

    /// <summary>Papers of the year's end.</summary>
    public static readonly IReadOnlyList<(string Measure, string Item)> ClosingItems =
        [.. Of("documents", "year_end_summary"), .. Of("study_reviews", "study_report", "study_appraisal", "study_test")];

    /// <summary>Quantities of a year, spread over its quarters.</summary>
    public static readonly IReadOnlyList<(string Measure, decimal Yearly, decimal Step)> Quantities =
    [
        ("inspections", 2, 1), ("member_study_checks", 2, 1), ("training_courses", 2, 1), ("research_days", 68, 1), ("papers", 2, 1), ("books_read", 5, 1),
        ("offjob_hours", 124, 2), ("elective_hours", 46, 2), ("lectures_given", 2, 1), ("notes_words", 12000, 500), ("reflections", 3, 1), ("tests", 2, 1), ("practical_skills", 2, 1),
    ];

    private static IEnumerable<(string Measure, string Item)> Of(string measure, params string[] items) => items.Select(item => (measure, item));
}
