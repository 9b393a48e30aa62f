using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Units;

/// <summary>The league table, or the units by the scores of their people, as a file.</summary>
public static class UnitsTable
{
    private static readonly string[] Sorts = ["rank", "change", "name", "county", "total", "percentile", "flags"];
    private static readonly string[] PeopleSorts = ["mean", "unit", "county", "people"];

    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("units", [.. PageTable.Looking, "kind", "search", "tier", "sort"], Read);

    /// <summary>The order of the rows: the one asked for where there is such a one.</summary>
    public static string Sort(Looked looked, string? sort)
    {
        var sorts = OfPeople(looked) ? PeopleSorts : Sorts;
        return sorts.Contains(sort) ? sort! : sorts[0];
    }

    /// <summary>Whether the system assesses persons: it ranks no units, and their people are shown instead.</summary>
    public static bool OfPeople(Looked looked) => looked.System?.SubjectType == "person";

    /// <summary>Parameters of units.sql and people.sql.</summary>
    public static object Parameters(Looked looked, string? kind, string? search, string? tier, string? sort, int pageSize, int skipped) => new
    {
        system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis,
        search = search?.Trim() ?? "", kind = kind ?? "", tier = tier ?? "", sort = Sort(looked, sort), page_size = pageSize, skipped,
    };

    /// <summary>Ranks without padded records tell of cases against units all over the city: null for those who do not see it whole.</summary>
    public static IntegrityRanks? Integrity(MartReader marts, UnitScope scope, Integrity integrity, Looked looked, IReadOnlyList<LeagueRow> rows) =>
        !scope.Inspects || !scope.IsWholeCity || rows.Count == 0 ? null : IntegrityRanks.Of(marts, integrity, looked, rows);

    private static PageRows? Read(PageAsked asked)
    {
        var looked = Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]);
        if (!looked.HasData)
        {
            return null;
        }

        var parameters = Parameters(looked, asked["kind"], asked["search"], asked["tier"], asked["sort"], PageTable.AllRows, 0);
        return OfPeople(looked)
            ? People(asked, looked, asked.Marts.Query<PeopleRow>("Pages/Units/people.sql", parameters))
            : League(asked, looked, asked.Marts.Query<LeagueRow>("Pages/Units/units.sql", parameters));
    }

    private static PageRows League(PageAsked asked, Looked looked, IReadOnlyList<LeagueRow> rows)
    {
        var words = asked.Words;
        var ranks = Integrity(asked.Marts, asked.Scope, asked.Services.GetRequiredService<Integrity>(), looked, rows);
        IntegrityRow? Honest(LeagueRow row) => row.Rank is null ? null : ranks!.Rows.GetValueOrDefault(row.UnitId);
        return PageRows.Of(
            looked.System!.SystemId, rows,
            [
                new("rank", words["league.rank"], CellKind.Whole, row => row.Rank),
                new("peers", words["exports.peers"], CellKind.Whole, row => row.Peers),
                new("unranked_reason", words["exports.unranked"], CellKind.Text, row => row.Rank is null ? words["unranked." + (row.UnrankedReason ?? "no_total")].Value : null),
                .. ranks is null ? Array.Empty<PageColumn<LeagueRow>>() :
                [
                    new("integrity_rank", words["league.integrity"], CellKind.Whole, row => Honest(row)?.Rank),
                    new("integrity_best", words["exports.integrity.best"], CellKind.Whole, row => Honest(row)?.Best),
                    new("integrity_worst", words["exports.integrity.worst"], CellKind.Whole, row => Honest(row)?.Worst),
                ],
                new("rank_change", words["league.change"], CellKind.Whole, row => row.RankChange),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("name", words["league.name"], CellKind.Text, row => row.Name),
                new("county", words["league.county"], CellKind.Text, row => row.County),
                new("peer_group", words["league.group"], CellKind.Text, row => row.PeerGroup is null ? null : Group(asked, row.PeerGroup)),
                new("total", words["league.total"], CellKind.Number, row => row.Total),
                new("standing", words["exports.standing"], CellKind.Text, row => row.Standing is null ? null : words["standing." + row.Standing].Value),
                new("known_points", words["exports.known"], CellKind.Number, row => row.KnownPoints),
                new("unknown_points", words["exports.unknown"], CellKind.Number, row => row.UnknownPoints),
                new("peer_median", words["league.median"], CellKind.Number, row => row.PeerMedian),
                new("percentile", words["league.percentile"], CellKind.Number, row => row.Percentile),
                new("tier", words["league.tier"], CellKind.Text, row => asked.Words.Tier(row.Tier)),
                // As on the page: a unit's clerk is not shown flags.
                .. asked.Scope.Role == Role.Reporter ? Array.Empty<PageColumn<LeagueRow>>() : [new("flags", words["league.flags"], CellKind.Whole, row => row.Flags)],
            ]);
    }

    private static PageRows People(PageAsked asked, Looked looked, IReadOnlyList<PeopleRow> rows)
    {
        var words = asked.Words;
        return PageRows.Of(
            looked.System!.SystemId, rows,
            [
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("name", words["people.unit"], CellKind.Text, row => row.Name),
                new("county", words["people.county"], CellKind.Text, row => row.County),
                new("people", words["people.people"], CellKind.Whole, row => row.People),
                new("scored", words["people.scored"], CellKind.Whole, row => row.Scored),
                new("mean_score", words["people.mean"], CellKind.Number, row => row.MeanScore),
                new("mean_known", words["people.known"], CellKind.Number, row => row.MeanKnown),
                new("tiers", words["people.tiers"], CellKind.Text, row => string.Join("; ", row.Spread.Select(tier => $"{asked.Words.Tier(tier.Tier)} {tier.People}"))),
            ]);
    }

    private static string Group(PageAsked asked, string codes) =>
        string.Join(" · ", codes.Split('/').Select((code, place) => asked.Say(place == 0 ? "level." : "kind.", code)));
}
