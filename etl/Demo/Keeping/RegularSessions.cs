using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>Draws the sessions of a unit that meets about weekly: its own, those with neighbours, those that the whole city holds by video. None overlap.</summary>
internal sealed class RegularSessions(SplitRandom root)
{
    private const double CityMeetingShare = 0.8;
    private const double MeanMinutes = 95;

    private static readonly string[] Own = ["branch", "branch", "branch", "branch", "branch", "reading", "party_lecture", "seminar", "themed", "interactive"];
    private static readonly string[] Carriers = ["学习讲坛", "读书会", "主题党日", "网络课堂", "专题讲座", "社区讲堂", "参观考察", "知识竞赛"];
    private static readonly string[] Venues = ["党员活动室", "会议室", "新时代文明实践站", "教育基地", "远程教育站点", "党群服务中心"];

    /// <summary>The sessions in order of time.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="roster">Everybody who is or was on its roster.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="rollShare">Share of sessions whose roll the unit hands in.</param>
    public IReadOnlyList<DemoSession> Draw(DemoUnit unit, IReadOnlyList<DemoMember> roster, Quarter quarter, double rollShare)
    {
        var random = root.Split($"regular sessions {unit.UnitId} {quarter.Code}");
        var habits = UnitHabits.Of(unit, root);
        var character = UnitCharacter.Of(unit, root);
        var submittedAt = HandIn.At(unit, quarter, character, root);
        var meetings = Shared(quarter, habits, random).DistinctBy(meeting => DateOnly.FromDateTime(meeting.StartAt)).ToList();
        meetings.AddRange(OfItself(quarter, habits, [.. meetings.Select(meeting => DateOnly.FromDateTime(meeting.StartAt))], random));
        return [.. meetings.Where(meeting => Exists(unit, DateOnly.FromDateTime(meeting.StartAt))).OrderBy(meeting => meeting.StartAt)
            .Select((meeting, place) => Hold(unit, roster, quarter, place, meeting, character, habits, submittedAt, rollShare, random))];
    }

    private static bool Exists(DemoUnit unit, DateOnly day) => unit.ValidFrom <= day && (unit.ValidTo is not { } last || day <= last);

    // What the whole city and what neighbours hold together has one day, hour, length and topic for all.
    private IEnumerable<Meeting> Shared(Quarter quarter, UnitHabits habits, SplitRandom random)
    {
        var city = root.Split("city meeting " + quarter.Code);
        var meeting = new Meeting("report_meeting", Topics.Next(quarter, city), Season.Day(quarter, 0, city).ToDateTime(new TimeOnly(14, 30)), 10 * city.Between(8, 13));
        if (random.Happens(CityMeetingShare))
        {
            yield return meeting;
        }

        var group = root.Split($"joint {habits.JointGroup} {quarter.Code}");
        for (var left = habits.JointGroup == 0 ? 0 : group.Between(1, 3); left > 0; left--)
        {
            yield return new Meeting("joint", Topics.Next(quarter, group), Season.Day(quarter, 0, group).ToDateTime(new TimeOnly(9 + (5 * group.Between(0, 1)), 0)), 5 * group.Between(14, 26));
        }
    }

    private static IEnumerable<Meeting> OfItself(Quarter quarter, UnitHabits habits, HashSet<DateOnly> taken, SplitRandom random)
    {
        var count = (int)Math.Round(random.Normal(habits.SessionsPerQuarter, 1.5, 7, 22));
        var (weekday, hour, length) = Standing(habits);
        for (var place = 0; place < count; place++)
        {
            var isStanding = habits.HasStandingMeeting && random.Happens(0.75);
            var day = isStanding ? On(weekday, quarter, place * 13 / count) : Season.Day(quarter, place % 3 + 1, random);
            if (Season.IsHoliday(day) || day > quarter.End || !taken.Add(day))
            {
                day = Season.Day(quarter, 0, random);
                isStanding = false;
                if (!taken.Add(day))
                {
                    continue;
                }
            }

            var minutes = isStanding && random.Happens(0.8) ? length
                : habits.UsesDefaults && random.Happens(0.35) ? 90
                : habits.Minutes(MeanMinutes * Math.Exp(random.Normal(0, 0.28, -0.8, 0.8)), random);
            var start = isStanding ? hour : random.Happens(0.45) ? new TimeOnly(8, 30).AddMinutes(15 * random.Between(0, 5)) : new TimeOnly(14, 0).AddMinutes(15 * random.Between(0, 5));
            yield return new Meeting(isStanding ? "branch" : random.Pick(Own), Topics.Next(quarter, random), day.ToDateTime(start), minutes);
        }
    }

    // The hour belongs to the unit, not to the quarter, so it follows from habits that never change.
    private static (DayOfWeek Weekday, TimeOnly Hour, int Minutes) Standing(UnitHabits habits)
    {
        var unit = (int)(habits.SessionsPerQuarter * 1000);
        return ((DayOfWeek)(1 + (unit % 5)), unit % 2 == 0 ? new TimeOnly(15, 0) : new TimeOnly(9, 0), habits.Rounding == "exact" ? 75 + (unit % 40) : 60 + (30 * (unit % 3)));
    }

    private static DateOnly On(DayOfWeek weekday, Quarter quarter, int week)
    {
        var day = quarter.Start.AddDays(7 * week);
        return day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
    }

    private static DemoSession Hold(
        DemoUnit unit, IReadOnlyList<DemoMember> roster, Quarter quarter, int place, Meeting meeting, UnitCharacter character, UnitHabits habits, DateTime submittedAt, double rollShare, SplitRandom random)
    {
        var end = meeting.StartAt.AddMinutes(meeting.Minutes);
        var bare = new DemoSession(
            SessionPlan.Id(unit, quarter, place), unit, meeting.Type, meeting.Topic, random.Pick(Carriers), meeting.Type == "report_meeting" ? "学习强国平台" : random.Pick(Venues),
            meeting.StartAt, end, 0, 0).Lasting(meeting.Minutes);
        var keeps = character.KeepsRecords;
        return AttendanceDraw.Fill(bare, roster, character, rollShare, random) with
        {
            HasMaterial = random.Happens(keeps),
            HasRecord = random.Happens(keeps + 0.1),
            HasSignIn = random.Happens(keeps),
            HasNotes = random.Happens(keeps - 0.15),
            RecordedAt = EntryTimes.After(habits, end, submittedAt, random),
            SubmittedAt = submittedAt,
            EvidenceHash = random.Happens(keeps) ? $"{(long)(random.Next() * (1L << 52)):x13}" : "",
        };
    }

    private sealed record Meeting(string Type, string Topic, DateTime StartAt, int Minutes);
}
