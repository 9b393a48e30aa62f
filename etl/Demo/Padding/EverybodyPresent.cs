using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Nobody is ever away, all quarter, the roll included.</summary>
internal static class EverybodyPresent
{
    /// <summary>Marks everybody present.</summary>
    public static IReadOnlyList<DemoSession> Pad(IReadOnlyList<DemoSession> sessions, SplitRandom random) =>
    [
        .. sessions.Select(session => session with
        {
            Present = session.Expected,
            Excused = 0,
            Unexcused = 0,
            Roll = [.. session.Roll.Select(mark => mark with { Status = "present", SignedAt = session.StartAt.AddMinutes(-random.Between(0, 3)) })],
        }),
    ];
}
