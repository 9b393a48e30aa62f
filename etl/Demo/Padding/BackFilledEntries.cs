using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>The whole quarter entered in one evening before it is due.</summary>
internal static class BackFilledEntries
{
    /// <summary>The quarter with all entries on one day around its end; null under five sessions, where nobody could tell.</summary>
    public static (IReadOnlyList<DemoSession>, string)? Pad(HonestQuarter honest, SplitRandom random)
    {
        if (honest.Sessions.Count < 5)
        {
            return null;
        }

        var day = honest.Quarter.End.AddDays(random.Between(-2, 4));
        var minute = day.ToDateTime(new TimeOnly(19, 0)).AddMinutes(random.Between(0, 60));
        var sessions = honest.Sessions.Select(session =>
        {
            minute = minute.AddMinutes(random.Between(2, 5));
            return session.EndAt < minute ? session with { RecordedAt = minute } : session;
        }).ToList();
        return (sessions, $"{sessions.Count} 场于 {day:yyyy-MM-dd} 晚补录 / entered in one evening");
    }
}
