using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>One way to pad a quarter's records; patterns of the forensic literature as far as these datasets show them.</summary>
/// <param name="Code">As written in <c>truth.csv</c>.</param>
/// <param name="Detail">What was done.</param>
/// <param name="Pad">The honest sessions of the quarter in order of time, and chance; gives those that are handed in.</param>
internal sealed record PaddingScenario(string Code, string Detail, Func<IReadOnlyList<DemoSession>, SplitRandom, IReadOnlyList<DemoSession>> Pad)
{
    /// <summary>All ways.</summary>
    public static readonly IReadOnlyList<PaddingScenario> All =
    [
        new("above_roster", "more persons present than the roster has", AboveRoster.Pad),
        new("back_filled", "the quarter written up in one evening, with sessions added", BackFilled.Pad),
        new("invented_sessions", "sessions that never took place", InventedSessions.Pad),
        new("copied_figures", "the figures of one session copied to all", CopiedFigures.Pad),
        new("everybody_present", "nobody ever away", EverybodyPresent.Pad),
    ];
}
