using System.Globalization;
using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Padding;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Records;

/// <summary>The documents, checks, votes, awards, deeds, incidents and decisions of an area, behind what its units and members state.</summary>
internal sealed class WorkRecords
{
    private readonly DemoCity city;
    private readonly RecordRows rows = new();
    private readonly WorkDraw draw;
    private readonly ClaimedWork work;
    private readonly Dictionary<string, DemoUnit> units;
    private readonly Dictionary<string, string> unitOf = [];
    private readonly HashSet<(string UnitId, string Quarter)> isPadded;

    /// <summary>The records of one area.</summary>
    public WorkRecords(DemoCity city, Area area, IEnumerable<PaddedQuarter> padded)
    {
        this.city = city;
        isPadded = [.. padded.Select(quarter => (quarter.UnitId, quarter.Quarter))];
        units = city.In(area).ToDictionary(unit => unit.UnitId);
        foreach (var member in units.Values.SelectMany(city.RosterOf))
        {
            unitOf[member.PersonId] = member.UnitId;
        }

        var below = units.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, unit => unit.UnitId);
        draw = new WorkDraw(rows);
        work = new ClaimedWork(draw, unit => [.. below[unit]], (unit, quarter) => [.. city.RosterOf(units[unit]).Where(member => member.IsOn(quarter.End)).Select(member => member.PersonId)]);
    }

    /// <summary>The records behind some claims, and the ballots behind the votes that were scored.</summary>
    public RecordRows Of(IEnumerable<DemoClaim> claims, IEnumerable<DemoScore> scores)
    {
        foreach (var claim in claims)
        {
            if (QuarterOf(claim.Period) is { } quarter && Whose(claim.SubjectType, claim.SubjectId, quarter, claim.SubmittedAt, $"{claim.Measure} {claim.Item} {claim.Period}") is { } of)
            {
                work.Write(of, claim, isPadded.Contains((of.UnitId, quarter.Code)));
            }
        }

        foreach (var score in scores.Where(score => score.IndicatorId == "vote" && IsLast(score.Quarter)))
        {
            if (Whose(score.SubjectType, score.SubjectId, score.Quarter, score.ScoredAt, "vote") is { } of)
            {
                // 优秀 is worth 100 and 合格 80, so that the vote comes near the score.
                draw.Ballot(of, "member", 30, Math.Clamp((score.Points - 78) / 22, 0, 1), ["优秀", "合格", "基本合格"]);
            }
        }

        return rows;
    }

    private WorkOf? Whose(string type, string subject, Quarter quarter, DateTime submittedAt, string what)
    {
        var unit = type == "unit" ? subject : unitOf.GetValueOrDefault(subject);
        return unit is null || quarter.Year < OtherSystems.FirstYear
            ? null
            : new WorkOf(unit, type == "person" ? subject : null, quarter, submittedAt, city.Random.Split($"work {subject} {what} {quarter.Code}"));
    }

    private bool IsLast(Quarter quarter) => city.Quarters.Last(one => one.Year == quarter.Year) == quarter;

    // The quarter of a month or quarter, of a year its last; weeks have no records here.
    private Quarter? QuarterOf(string period)
    {
        var year = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var ofYear = city.Quarters.Where(quarter => quarter.Year == year).ToList();
        return period.Length == 4 ? ofYear.Count > 0 ? ofYear[^1] : null
            : period[4] == 'Q' ? new Quarter(year, period[5] - '0')
            : period[4] == 'M' ? new Quarter(year, (int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture) + 2) / 3)
            : null;
    }
}
