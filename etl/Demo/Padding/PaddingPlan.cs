using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Decides which unit-quarters are padded and how; a quarter of the units is five times as prone to it as the rest.</summary>
internal sealed class PaddingPlan(SplitRandom root, double share)
{
    private static readonly (string Name, Func<HonestQuarter, SplitRandom, (IReadOnlyList<DemoSession>, string)?> Pad)[] Scenarios =
    [
        ("attendance_above_roster", AttendanceAboveRoster.Pad),
        ("back_filled_entries", BackFilledEntries.Pad),
        ("copied_figures", CopiedFigures.Pad),
        ("regular_rates", RegularRates.Pad),
        ("invented_sessions", InventedSessions.Pad),
    ];

    /// <summary>The sessions as the unit writes them, with the line of the answer key if they are padded.</summary>
    public (IReadOnlyList<DemoSession> Sessions, PaddedQuarter? Truth) Write(HonestQuarter honest)
    {
        var random = root.Split($"padding {honest.Unit.UnitId} {honest.Quarter.Code}");
        var prone = root.Split("prone " + honest.Unit.UnitId).Happens(0.25) ? 2.5 : 0.5;
        if (!random.Happens(share * prone) || honest.Sessions.Count < 2)
        {
            return (honest.Sessions, null);
        }

        // Where a scenario has nothing to work on, the next one is tried.
        var first = random.Between(0, Scenarios.Length - 1);
        foreach (var (name, pad) in Enumerable.Range(0, Scenarios.Length).Select(step => Scenarios[(first + step) % Scenarios.Length]))
        {
            if (pad(honest, random) is var (sessions, detail))
            {
                return (Numbered(sessions, honest), new PaddedQuarter(honest.Unit.UnitId, honest.Quarter.Code, name, detail));
            }
        }

        return (honest.Sessions, null);
    }

    private static IReadOnlyList<DemoSession> Numbered(IReadOnlyList<DemoSession> sessions, HonestQuarter honest) =>
        [.. sessions.OrderBy(session => session.StartAt)
            .Select((session, place) => session with { SessionId = SessionPlan.Id(honest.Unit, honest.Quarter, place) })];
}
