using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>The whole quarter is entered in one evening before it is handed in, with sessions added to fill the quota.</summary>
internal static class BackFilled
{
    /// <summary>Adds half as many sessions and dates every entry to the last evening.</summary>
    public static IReadOnlyList<DemoSession> Pad(IReadOnlyList<DemoSession> sessions, SplitRandom random)
    {
        var added = InventedSessions.Pad(sessions, random);
        var evening = added.Max(session => session.SubmittedAt).Date.AddHours(18);
        return [.. added.Select((session, place) => session with { RecordedAt = evening.AddMinutes(4 * place + random.Between(0, 3)), SubmittedAt = evening.AddHours(5) })];
    }
}
