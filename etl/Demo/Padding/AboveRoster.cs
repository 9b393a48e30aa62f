using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Head counts are rounded up past the roster; the roll is left out.</summary>
internal static class AboveRoster
{
    /// <summary>Raises every second session.</summary>
    public static IReadOnlyList<DemoSession> Pad(IReadOnlyList<DemoSession> sessions, SplitRandom random) =>
        [.. sessions.Select((session, place) => place % 2 == 0 ? Raise(session, random) : session)];

    private static DemoSession Raise(DemoSession session, SplitRandom random)
    {
        var present = (session.Expected / 5 + 1) * 5 + 5 * random.Between(1, 4);
        return session with { Expected = present, Present = present, Excused = 0, Unexcused = 0, Roll = [] };
    }
}
