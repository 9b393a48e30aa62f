using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Sessions that never were: everybody present, nothing to show for them, some on days when nobody works.</summary>
internal static class InventedSessions
{
    private static readonly string[] Types = ["seminar", "themed", "reading", "interactive", "featured"];

    /// <summary>The quarter with sessions more: up to three, six or nine by strength.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var count = one.Random.Between(one.By(2, 4, 7), one.By(3, 6, 9));
        var invented = Enumerable.Range(0, count).Select(_ => Invent(one))
            .Where(session => one.Honest.Unit.ValidTo is not { } last || DateOnly.FromDateTime(session.StartAt) <= last)
            .Select((session, place) => session with { SessionId = one.NextSessionId(place) }).ToList();
        return invented.Count == 0 ? null : (one.Honest with { Sessions = [.. one.Honest.Sessions, .. invented] }, PaddingCase.Say($"虚构 {invented.Count} 场 / {invented.Count} sessions invented"));
    }

    private static DemoSession Invent(PaddingCase one)
    {
        var like = one.Random.Pick(one.Honest.Sessions);
        var days = one.Honest.Quarter.End.DayNumber - one.Honest.Quarter.Start.DayNumber;
        var start = one.Honest.Quarter.Start.AddDays(one.Random.Between(0, days)).ToDateTime(new TimeOnly(9, 0));
        var expected = Math.Max(1, one.Honest.RosterOn(start).Count());
        return like with
        {
            Type = one.Random.Pick(Types),
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
            RecordedAt = start.Date.AddDays(one.Random.Between(1, 9)).AddHours(16),
            Roll = [],
        };
    }
}
