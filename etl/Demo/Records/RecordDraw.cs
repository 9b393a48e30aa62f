using System.Globalization;
using Analytics.Etl.Demo.People;

namespace Analytics.Etl.Demo.Records;

/// <summary>Writes the records of one person: a paper, a book, a trip, a course at a time, each on days of a quarter.</summary>
/// <param name="rows">Where they go.</param>
/// <param name="member">Whose they are.</param>
/// <param name="diary">Where the person is.</param>
/// <param name="root">The root of the seed: a course is on the same days for all.</param>
/// <param name="random">The person's chance.</param>
internal sealed class RecordDraw(RecordRows rows, DemoMember member, Diary diary, SplitRandom root, SplitRandom random)
{
    private static readonly string[] Books = ["党史读本", "中国共产党简史", "论语", "资治通鉴选", "乡土中国", "平凡的世界", "之江新语", "摆脱贫困", "习近平谈治国理政", "民法典释义", "经济学常识", "红岩"];
    private static readonly string[] Places = ["城关镇", "柳河乡", "东湖社区", "望江村", "新桥街道", "产业园区", "中心小学", "县医院"];
    private static readonly string[] Subjects = ["基层学习阵地建设", "党员教育管理", "乡村振兴", "优化营商环境", "社区治理", "青年干部培养"];

    // A quarter that is full is written all the same: the claims speak of it.
    private const int Tries = 24;

    private int papers;
    private int trips;
    private int courses;

    /// <summary>Notes of a quarter.</summary>
    public void Notes(Quarter quarter, int words) =>
        rows.Add("notes", $"{member.PersonId} {quarter.Code}", member.PersonId, quarter.Code, words, (words / 350) + 1, After(quarter, 3), After(quarter, 10));

    /// <summary>A paper of a kind.</summary>
    public void Paper(Quarter quarter, string kind, int least)
    {
        var day = Day(quarter, 0);
        var (title, id) = (kind is "reflection" or "learning_reflection" ? "学习体会" : "调研与思考", $"W{member.PersonId[1..]}-{quarter.Code}-{++papers}");
        rows.Add("papers", id, id, member.PersonId, kind, $"{random.Pick(Subjects)}{title}", least + random.Between(0, 60) * 30, day, null, After(quarter, 10));
    }

    /// <summary>A book read to the end.</summary>
    public void Reading(Quarter quarter)
    {
        var (book, finished) = (random.Pick(Books), Day(quarter, 0));
        rows.Add("readings", $"{member.PersonId} {book} {quarter.Year}", member.PersonId, book, random.Between(180, 560), finished.AddDays(-random.Between(8, 40)), finished, After(quarter, 10));
    }

    /// <summary>A research trip of so many days.</summary>
    public void Trip(Quarter quarter, decimal days)
    {
        var (first, last) = Stretch(() => Day(quarter, (int)Math.Ceiling(days)), (int)Math.Ceiling(days));
        var id = $"T{member.PersonId[1..]}-{quarter.Code}-{++trips}";
        rows.Add("trips", id, id, member.PersonId, random.Pick(Places), first, last, days, random.Pick(Subjects), null, After(quarter, 10));
    }

    /// <summary>A course of so many hours, eight or fewer a day.</summary>
    public void Course(Quarter quarter, string type, decimal hours, bool? hasWriteUp)
    {
        var days = Math.Max(1, (int)Math.Ceiling(hours / 8));
        var id = "";
        DateOnly Run()
        {
            id = $"C{quarter.Code}-{type}-{++courses}";
            return quarter.Start.AddDays(root.Split(id).Between(days, 86));
        }

        // An elective leaves the day free.
        var (first, last) = type == "offjob" ? Stretch(Run, days) : Before(Run(), days);
        rows.Add(
            "trainings", $"{member.PersonId} {id}", member.PersonId, id, type, first, last, hours, type == "elective" ? "市干部教育中心" : "市委党校",
            type == "elective" ? null : $"Z{member.PersonId[1..]}{quarter.Year}{courses:00}", hasWriteUp, After(quarter, 10));
    }

    /// <summary>Hours of self-study in a month.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="hours">Hours.</param>
    public void SelfStudy(Quarter quarter, int month, decimal hours) =>
        rows.Add("self_study", $"{member.PersonId} {quarter.Year} {month}", member.PersonId, string.Create(CultureInfo.InvariantCulture, $"{quarter.Year}M{month:00}"), hours, After(quarter, 10));

    /// <summary>The unit's test of a quarter.</summary>
    public void Test(Quarter quarter, decimal score)
    {
        var id = $"K{member.UnitId[1..]}-{quarter.Code}";
        rows.Add("tests", $"{id} {member.PersonId}", id, member.PersonId, quarter.End.AddDays(-20), Math.Clamp(score, 0, 100), 100, After(quarter, 10));
    }

    // Days that the diary leaves free, ending on a drawn day.
    private (DateOnly First, DateOnly Last) Stretch(Func<DateOnly> draw, int days)
    {
        var stretch = Before(draw(), days);
        for (var place = 1; place < Tries && !diary.IsFree(stretch.First, stretch.Last); place++)
        {
            stretch = Before(draw(), days);
        }

        diary.Take(stretch.First, stretch.Last);
        return stretch;
    }

    private static (DateOnly First, DateOnly Last) Before(DateOnly last, int days) => (last.AddDays(1 - days), last);

    // A day of the quarter that leaves so many days of it before.
    private DateOnly Day(Quarter quarter, int before) => quarter.Start.AddDays(random.Between(Math.Min(before, 80), 86));

    private DateTime After(Quarter quarter, int days) => quarter.End.AddDays(days).ToDateTime(new TimeOnly(9 + (member.PersonId[^1] % 8), 20));
}
