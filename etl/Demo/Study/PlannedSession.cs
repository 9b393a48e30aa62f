using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Study;

/// <summary>A kind of session that units of some level hold, and how often.</summary>
/// <param name="Type">Code of the session's type.</param>
/// <param name="PerQuarter">How many are asked for in quarter 1 to 4.</param>
/// <param name="Days">How long one may last, in days; each as likely.</param>
/// <param name="IsMonthly">Spread evenly over the months of the quarter.</param>
internal sealed record PlannedSession(string Type, double[] PerQuarter, decimal[] Days, bool IsMonthly = false)
{
    private static readonly decimal[] HalfDay = [0.5m];
    private static readonly decimal[] HalfOrWhole = [0.5m, 0.5m, 1m];

    private static readonly PlannedSession[] Every =
    [
        new("special_study", [0.9, 0.1, 0.3, 0.1], HalfDay),
        new("mobilisation", [1.05, 0.05, 0, 0], HalfDay),
        new("themed", [0, 1.1, 0.3, 0.9], HalfOrWhole),
        new("featured", [0.1, 0.4, 0.4, 0.3], HalfDay),
        new("interactive", [0.1, 0.4, 0.3, 0.4], HalfDay),
        new("suggestion", [0.2, 0.3, 0.3, 0.3], HalfDay),
        new("seminar", [0.2, 0.3, 0.4, 0.5], HalfDay),
    ];

    private static readonly PlannedSession[] Committee =
    [
        new("centre_group", [2.1, 2.3, 2.1, 2.4], [1m, 1.5m, 2m]),
        new("report_meeting", [0, 0.3, 0.2, 0.3], HalfDay),
        new("lecture", [0.2, 0.3, 0.3, 0.5], HalfDay),
        new("party_lecture", [0, 0.8, 0.3, 0.2], HalfDay),
    ];

    private static readonly PlannedSession[] GeneralBranch =
    [
        new("branch", [0.7, 0.7, 0.7, 0.7], HalfOrWhole),
        new("party_lecture", [0.2, 0.9, 0.4, 0.4], HalfDay),
    ];

    private static readonly PlannedSession[] Branch =
    [
        new("branch", [1.0, 1.1, 1.0, 1.1], HalfOrWhole),
        new("party_lecture", [0.5, 0.9, 0.6, 0.6], HalfDay),
        new("themed", [0, 0.4, 0.2, 0.2], HalfDay),
    ];

    private static readonly PlannedSession[] Rural =
    [
        new("branch", [6.2, 6.6, 6.2, 6.4], HalfDay, IsMonthly: true),
        new("reading", [1.05, 1.1, 1.05, 1.1], HalfDay),
        new("party_lecture", [0.2, 0.8, 0.3, 0.4], HalfDay),
        new("themed", [0, 0.6, 0.2, 0.3], HalfDay),
    ];

    private static readonly PlannedSession[] RuralGeneralBranch =
    [
        new("branch", [3.1, 3.3, 3.1, 3.2], HalfDay, IsMonthly: true),
        new("reading", [0.8, 0.9, 0.8, 0.9], HalfDay),
        new("party_lecture", [0.2, 0.8, 0.3, 0.4], HalfDay),
    ];

    // Members of the firm and the school that assess every person meet monthly.
    private static readonly PlannedSession[] Assessed =
    [
        new("branch", [3, 3, 3, 3], HalfDay, IsMonthly: true),
        new("party_lecture", [2.8, 3, 3, 3], HalfDay, IsMonthly: true),
    ];

    /// <summary>What a unit is asked for.</summary>
    public static IEnumerable<PlannedSession> For(DemoUnit unit, bool assessesPersons)
    {
        var own = unit switch
        {
            { HasCentreGroup: true } => Every.Concat(Committee),
            { IsRural: true, Level: "general_branch" } => Every.Concat(RuralGeneralBranch),
            { IsRural: true } => Rural,
            { Level: "general_branch" } => Every.Concat(GeneralBranch),
            _ => Branch,
        };
        return assessesPersons ? own.Where(plan => plan.Type is not ("branch" or "party_lecture")).Concat(Assessed) : own;
    }
}
