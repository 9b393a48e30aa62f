using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Pages.Submissions;
using Analytics.Dashboards.Pages.Units;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>All rows of a bulletin, read by the queries of the pages that show the same.</summary>
public sealed record BulletinData
{
    private const int MostUnits = 1_000_000;

    /// <summary>What is looked at.</summary>
    public required Looked Looked { get; init; }

    /// <summary>What the overview shows.</summary>
    public required OverviewData Overview { get; init; }

    /// <summary>Units in the order of the league table; empty where persons are assessed.</summary>
    public required IReadOnlyList<LeagueRow> League { get; init; }

    /// <summary>Units by the scores of their people; empty where units are assessed.</summary>
    public required IReadOnlyList<PeopleRow> People { get; init; }

    /// <summary>What was handed in for the quarter, dataset by dataset.</summary>
    public required IReadOnlyList<SubmissionCount> Submissions { get; init; }

    /// <summary>Findings by detector; empty for recipients who are not shown them.</summary>
    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>Units whose quarter stands out, the strangest first; likewise.</summary>
    public required IReadOnlyList<RiskyUnit> Risks { get; init; }

    /// <summary>Systems with results in the area.</summary>
    public required IReadOnlyList<UsedSystem> Systems { get; init; }

    /// <summary>What is closed of the quarter; null if it is open.</summary>
    public ClosedQuarter? Closed { get; init; }

    /// <summary>What late data would change in a closed quarter.</summary>
    public IReadOnlyList<ChangedUnit> Changes { get; init; } = [];

    /// <summary>What the last accepted restatement of the quarter changed.</summary>
    public IReadOnlyList<AcceptedChange> Accepted { get; init; } = [];

    /// <summary>Ranks without padded records; null for recipients who are not shown them.</summary>
    public BulletinIntegrity? Integrity { get; init; }

    /// <summary>Whether the system assesses persons.</summary>
    public bool IsOfPeople => Looked.System!.SubjectType == "person";

    /// <summary>Reads everything.</summary>
    /// <exception cref="ReportException">The recipient may not see the area, or there is no such system or quarter.</exception>
    public static BulletinData Read(ReportSources sources)
    {
        var (asked, marts) = (sources.Definition, sources.Marts);
        var looked = Looked.At(marts, asked.System, asked.Subject, asked.Quarter, asked.Basis);
        if (!looked.HasData || looked.Area!.UnitId != asked.Subject || looked.System!.SystemId != asked.System || looked.Quarter != asked.Quarter)
        {
            throw new ReportException($"收件人看不到这个范围，或没有这个体系或季度：{asked.Subject} {asked.System} {asked.Quarter} / the recipient may not see this area, or there is no such system or quarter");
        }

        var (system, area, quarter, basis) = (asked.System, asked.Subject, asked.Quarter, looked.Basis);
        var isOfPeople = looked.System.SubjectType == "person";
        var league = new { system, area, quarter, basis, search = "", kind = "", tier = "", sort = isOfPeople ? "mean" : "rank", page_size = MostUnits, skipped = 0 };
        var units = isOfPeople ? [] : marts.Query<LeagueRow>("Pages/Units/units.sql", league);
        return new BulletinData
        {
            Looked = looked,
            Overview = OverviewData.Read(marts, looked),
            League = units,
            People = isOfPeople ? marts.Query<PeopleRow>("Pages/Units/people.sql", league) : [],
            Submissions = [.. marts.Query<SubmissionCount>("Pages/Submissions/summary.sql", new { area, year = quarter[..4] }).Where(row => IsWithin(row.Period, quarter))],
            Findings = sources.ShowsFlags ? marts.Query<FindingRow>("Reports/Bulletin/findings.sql", new { area, quarter }) : [],
            Risks = sources.ShowsFlags ? marts.Query<RiskyUnit>("Reports/Bulletin/risks.sql", new { area, quarter }) : [],
            Systems = marts.Query<UsedSystem>("Reports/Bulletin/systems.sql", new { area, quarter, basis }),
            Closed = marts.Has("mart_closing") && marts.Query<ClosedQuarter>("Reports/Bulletin/closed.sql", new { quarter }) is [var closed, ..] ? closed : null,
            Changes = marts.Has("mart_restatement") ? marts.Query<ChangedUnit>("Reports/Bulletin/changes.sql", new { system, area, quarter, basis }) : [],
            Accepted = marts.Has("mart_accepted_restatement") ? marts.Query<AcceptedChange>("Reports/Bulletin/accepted.sql", new { system, area, quarter, basis }) : [],
            Integrity = isOfPeople ? null : BulletinIntegrity.Of(sources, looked, units),
        };
    }

    // 2025Q3 itself, its months, and the two-month and half-year periods that end in it.
    private static bool IsWithin(string period, string quarter)
    {
        var last = (quarter[5] - '0') * 3;
        return period[4..] switch
        {
            ['Q', var digit] => digit == quarter[5],
            ['M', .. var month] when int.TryParse(month, out var number) => number > last - 3 && number <= last,
            ['B', var digit] => (((digit - '0') * 2) + 2) / 3 == quarter[5] - '0',
            ['H', var digit] => (digit - '0') * 6 == last,
            "" => last == 12,
            _ => false,
        };
    }
}
