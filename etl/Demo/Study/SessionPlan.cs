using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Study;

/// <summary>Draws the honest sessions of a unit in a quarter, by what is asked of it, its character and the season.</summary>
internal sealed class SessionPlan(SplitRandom root, IReadOnlyList<Quarter> quarters)
{
    private static readonly string[] Carriers = ["学习讲坛", "读书会", "知识竞赛", "参观考察", "主题党日", "网络课堂", "专题讲座", "社区讲堂", "技能比赛"];
    private static readonly string[] Venues = ["党员活动室", "会议室", "党校", "新时代文明实践站", "学习强国平台", "教育基地", "远程教育站点", "党群服务中心"];

    /// <summary>The sessions in order of time.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="roster">Everybody who is or was on its roster.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="assessesPersons">Whether its members are assessed one by one.</param>
    public IReadOnlyList<DemoSession> Draw(DemoUnit unit, IReadOnlyList<DemoMember> roster, Quarter quarter, bool assessesPersons)
    {
        var random = root.Split($"sessions {unit.UnitId} {quarter.Code}");
        var character = UnitCharacter.Of(unit, root);
        var submittedAt = HandIn.At(unit, quarter, character, root);
        var elapsed = Math.Max(0, quarters.ToList().IndexOf(quarter));
        var drawn = new List<DemoSession>();
        var taken = new HashSet<DateOnly>();
        foreach (var plan in PlannedSession.For(unit, assessesPersons))
        {
            var effort = Math.Min(1.05, character.DiligenceAt(elapsed) + 0.12);
            var count = random.Count(plan.PerQuarter[quarter.Number - 1] * effort);
            for (var place = 0; place < count; place++)
            {
                var days = random.Pick(plan.Days);
                var day = FreeDay(quarter, plan.IsMonthly ? place % 3 + 1 : 0, days, taken, random);
                if (unit.ValidFrom <= day && (unit.ValidTo is not { } last || day <= last))
                {
                    drawn.Add(Hold(unit, roster, plan, quarter, day, days, character, submittedAt, random));
                }
            }
        }

        return [.. drawn.OrderBy(session => session.StartAt).ThenBy(session => session.Type, StringComparer.Ordinal)
            .Select((session, place) => session with { SessionId = Id(unit, quarter, place) })];
    }

    /// <summary>The key of a unit's session in a quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="place">Its place in order of time, 0 the first.</param>
    public static string Id(DemoUnit unit, Quarter quarter, int place) => $"S{unit.UnitId[1..]}-{quarter.Code}-{place + 1:00}";

    // Nobody can be in two places: no session begins on a day of another.
    private static DateOnly FreeDay(Quarter quarter, int month, decimal days, HashSet<DateOnly> taken, SplitRandom random)
    {
        var day = Season.Day(quarter, month, random);
        for (var attempt = 0; attempt < 40 && Days(day, days).Any(taken.Contains); attempt++)
        {
            day = Season.Day(quarter, attempt < 20 ? month : 0, random);
        }

        taken.UnionWith(Days(day, days));
        return day;
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, decimal days) => Enumerable.Range(0, (int)Math.Ceiling(days)).Select(first.AddDays);

    private static DemoSession Hold(
        DemoUnit unit, IReadOnlyList<DemoMember> roster, PlannedSession plan, Quarter quarter, DateOnly day, decimal days, UnitCharacter character, DateTime submittedAt, SplitRandom random)
    {
        var (start, end, hours) = Times(day, days, random);
        var session = new DemoSession("", unit, plan.Type, Topics.Next(quarter, random), random.Pick(Carriers), random.Pick(Venues), start, end, days, hours)
        {
            Speakers = roster.Count == 0 ? "" : roster[random.Between(0, Math.Min(4, roster.Count - 1))].Name,
            HasMaterial = random.Happens(character.KeepsRecords),
            HasRecord = random.Happens(character.KeepsRecords + 0.1),
            HasSignIn = random.Happens(character.KeepsRecords),
            HasNotes = random.Happens(character.KeepsRecords - 0.15),
            RecordedAt = HandIn.Recorded(end, character, submittedAt, random),
            SubmittedAt = submittedAt,
            EvidenceHash = random.Happens(character.KeepsRecords) ? $"{(long)(random.Next() * (1L << 40)):x10}" : "",
        };
        return AttendanceDraw.Fill(session, roster, character, random);
    }

    private static (DateTime Start, DateTime End, decimal Hours) Times(DateOnly day, decimal days, SplitRandom random)
    {
        var morning = random.Happens(0.45);
        if (days == 0.5m)
        {
            var start = day.ToDateTime(morning ? new TimeOnly(8, 30) : new TimeOnly(14, 0)).AddMinutes(15 * random.Between(0, 3));
            var minutes = 150 + 5 * random.Between(0, 12);
            return (start, start.AddMinutes(minutes), Math.Round(minutes / 60m * 2) / 2);
        }

        var whole = (int)Math.Ceiling(days);
        var begin = day.ToDateTime(new TimeOnly(8, 30)).AddMinutes(15 * random.Between(0, 2));
        var close = day.AddDays(whole - 1).ToDateTime(days == whole ? new TimeOnly(17, 0) : new TimeOnly(12, 0));
        return (begin, close, days * 6);
    }
}
