using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Sessions that never were: everybody present, nothing to show for them, some on days when nobody works.</summary>
internal static class InventedSessions
{
    private static readonly string[] Types = ["seminar", "themed", "reading", "interactive", "featured"];

    /// <summary>The quarter with three to six sessions more.</summary>
    public static (IReadOnlyList<DemoSession>, string)? Pad(HonestQuarter honest, SplitRandom random)
    {
        var count = random.Between(3, 6);
        var invented = Enumerable.Range(0, count).Select(_ => Invent(honest, random))
            .Where(session => honest.Unit.ValidTo is not { } last || DateOnly.FromDateTime(session.StartAt) <= last).ToList();
        return invented.Count == 0 ? null : ([.. honest.Sessions, .. invented], $"虚构 {invented.Count} 场 / {invented.Count} sessions invented");
    }

    private static DemoSession Invent(HonestQuarter honest, SplitRandom random)
    {
        var like = random.Pick(honest.Sessions);
        var days = honest.Quarter.End.DayNumber - honest.Quarter.Start.DayNumber;
        var start = honest.Quarter.Start.AddDays(random.Between(0, days)).ToDateTime(new TimeOnly(9, 0));
        var expected = Math.Max(1, honest.RosterOn(start));
        return like with
        {
            Type = random.Pick(Types),
            StartAt = start,
            EndAt = start.AddHours(3),
            Days = 0.5m,
            Hours = 3,
            Expected = expected,
            Present = expected,
            Excused = 0,
            Unexcused = 0,
            HasMaterial = false,
            HasRecord = false,
            HasSignIn = false,
            HasNotes = false,
            EvidenceHash = "",
            RecordedAt = start.Date.AddDays(random.Between(1, 9)).AddHours(16),
            Roll = [],
        };
    }
}
