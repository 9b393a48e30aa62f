using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Padding.Scenarios;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A way of padding a quarter.</summary>
/// <param name="Name">As the answer key names it.</param>
/// <param name="Pad">The quarter as it is written, and what was done to it in Chinese and English; null where there is nothing to work on.</param>
internal sealed record PaddingScenario(string Name, Func<PaddingCase, (UnitQuarter Written, string Detail)?> Pad)
{
    /// <summary>The ten ways that detection is measured by.</summary>
    public static readonly IReadOnlyList<PaddingScenario> Ten =
    [
        new("cloned_sessions", ClonedSessions.Pad),
        new("attendance_to_roster", AttendanceToRoster.Pad),
        new("invented_round_numbers", InventedRoundNumbers.Pad),
        new("inflated_notes", InflatedNotes.Pad),
        new("near_pass_lifted", NearPassLifted.Pad),
        new("self_scores_raised", SelfScoresRaised.Pad),
        new("bulk_points", BulkPoints.Pad),
        new("back_filled_quarter", BackFilledQuarter.Pad),
        new("rounded_votes", RoundedVotes.Pad),
        new("cross_unit_copies", CrossUnitCopies.Pad),
    ];

    /// <summary>The ten and those that a single record or a stated figure gives away.</summary>
    public static readonly IReadOnlyList<PaddingScenario> All =
    [
        .. Ten,
        new("attendance_above_roster", AttendanceAboveRoster.Pad),
        new("invented_sessions", InventedSessions.Pad),
        new(OverstatedFigures, one => (one.Honest, "所报数字多于记录 / figures stated beyond the records")),
    ];

    /// <summary>Those that need notes, tests, votes or ledgers.</summary>
    public static readonly IReadOnlyList<PaddingScenario> Rare =
        [.. All.Where(scenario => scenario.Name is "inflated_notes" or "near_pass_lifted" or "rounded_votes" or "bulk_points")];

    /// <summary>The way that touches no record: what is stated of the quarter was never done.</summary>
    public const string OverstatedFigures = "overstated_figures";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(scenario => scenario.Name)];
}
