namespace Analytics.Etl.Demo.Records;

/// <summary>Whose work a record is of, and the quarter that it was done in.</summary>
/// <param name="UnitId">The unit, of a person the one whose roster he is on.</param>
/// <param name="PersonId">The person, null for the unit's own.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="SubmittedAt">When the quarter was handed in.</param>
/// <param name="Random">The chance of these records.</param>
internal sealed record WorkOf(string UnitId, string? PersonId, Quarter Quarter, DateTime SubmittedAt, SplitRandom Random)
{
    /// <summary>unit or person.</summary>
    public string SubjectType => PersonId is null ? "unit" : "person";

    /// <summary>The unit or the person.</summary>
    public string SubjectId => PersonId ?? UnitId;

    /// <summary>A day of the quarter.</summary>
    public DateOnly Day() => Quarter.Start.AddDays(Random.Between(0, 86));
}

/// <summary>Writes documents, checks, ballots, awards, deeds, incidents and decisions, a row at a time.</summary>
/// <param name="rows">Where they go.</param>
internal sealed class WorkDraw(RecordRows rows)
{
    private static readonly string[] Deeds = ["帮助孤寡老人就医", "调解邻里纠纷", "修复村道路灯", "辅导困难学生", "代办证照", "清理河道"];
    private static readonly string[] Ideas = ["优化办事流程", "改进夜校课程安排", "建立错题学习角", "共享单位图书室", "简化报表"];

    private readonly Dictionary<string, int> numbers = [];

    /// <summary>A document; its day of handing in, where it was.</summary>
    public void Document(WorkOf of, string type, string title, DateOnly dated, DateOnly? submitted) =>
        rows.Add("documents", Id('W', of), [Last, of.UnitId, of.PersonId, type, title, dated, submitted, 400 + of.Random.Between(0, 240) * 20, of.SubmittedAt]);

    /// <summary>A check of another unit or of the unit's own members.</summary>
    public void Check(WorkOf of, string target, string kind) =>
        rows.Add("checks", Id('J', of), [Last, of.UnitId, target, kind, of.Day(), of.Random.Between(0, 5), of.SubmittedAt]);

    /// <summary>A vote of so many people with a share of the first option; the others share the rest.</summary>
    public void Ballot(WorkOf of, string question, int eligible, decimal share, IReadOnlyList<string> options)
    {
        var returned = Math.Max(1, eligible - of.Random.Between(0, eligible / 6));
        var valid = Math.Max(1, returned - of.Random.Between(0, 1));
        var first = (int)Math.Clamp(Math.Round(share * valid), 0, valid);
        var second = Math.Min(valid - first, (int)Math.Ceiling((valid - first) * 0.7));
        var counts = string.Join(';', new[] { first, second, valid - first - second }.Zip(options, (votes, option) => $"{option}:{votes}"));
        rows.Add(
            "ballots", Id('B', of), [Last, of.SubjectType, of.SubjectId, question, of.Quarter.End.AddDays(-of.Random.Between(3, 20)), eligible, of.Random.Between(returned, eligible), returned, valid, counts, of.SubmittedAt]);
    }

    /// <summary>A commendation.</summary>
    public void Award(WorkOf of, string level)
    {
        var id = Id('A', of);
        rows.Add("awards", id, [Last, of.SubjectType, of.SubjectId, level, of.PersonId is null ? "学习型党组织先进单位" : "优秀共产党员", of.Day(), $"表彰〔{of.Quarter.Year}〕{id[^3..]}号", of.PersonId is null, of.SubmittedAt]);
    }

    /// <summary>A good deed, a suggestion or a time of volunteer work of a person.</summary>
    public void Deed(WorkOf of, string kind, string? beneficiary = null, decimal? hours = null, string? status = null) =>
        rows.Add(
            "deeds", Id('H', of),
            [Last, of.PersonId, kind, beneficiary, of.Day(), hours, of.Random.Pick(kind == "suggestion" ? Ideas : Deeds), kind == "good_deed" ? "社区居委会" : null, status, status == "adopted" ? $"会纪〔{of.Quarter.Year}〕{of.Random.Between(1, 40)}号" : null, of.SubmittedAt]);

    /// <summary>So many events of a kind, or none, as the register says.</summary>
    public void Incident(WorkOf of, string kind, int count) =>
        rows.Add("incidents", Id('F', of), [Last, of.SubjectType, of.SubjectId, kind, count == 0 ? of.Quarter.End : of.Day(), count, "纪检监察登记", of.SubmittedAt]);

    /// <summary>The grade of the democratic appraisal.</summary>
    public void Grade(WorkOf of, string grade) =>
        rows.Add("decisions", $"D {of.SubjectId} {of.Quarter.Year}", [$"D{of.SubjectId}-{of.Quarter.Year}", of.SubjectType, of.SubjectId, $"{of.Quarter.Year}", grade, "民主评议会", of.SubmittedAt, of.SubmittedAt]);

    private string Last { get; set; } = "";

    private string Id(char letter, WorkOf of)
    {
        var start = $"{letter}{of.SubjectId}-{of.Quarter.Code}";
        var number = numbers[start] = numbers.GetValueOrDefault(start) + 1;
        return Last = $"{start}-{number:000}";
    }
}
