using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Dashboards.Exports;

/// <summary>The tables of pages that can be saved as files.</summary>
public static class PageTables
{
    private static readonly string[] Looking = ["system", "area", "quarter", "basis"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageTable> All { get; } =
    [
        new("units", "Pages/Units/units.sql", [.. Looking, "kind", "search", "tier", "sort"])
        {
            Columns = Units,
            Parameters = (marts, chosen) => Looked.At(marts, chosen("system"), chosen("area"), chosen("quarter"), chosen("basis")) is { HasData: true } looked
                ? (new
                {
                    system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis, search = chosen("search").Trim(),
                    kind = chosen("kind"), tier = chosen("tier"), sort = chosen("sort") is { Length: > 0 } sort ? sort : "rank", page_size = PageTable.AllRows, skipped = 0,
                }, looked.System.SystemId)
                : null,
        },
        new("trend", "Pages/Overview/trend.sql", Looking)
        {
            Columns = (words, _) =>
            [
                new("quarter", words["exports.quarter"], CellKind.Text),
                new("measure", words["exports.measure"], CellKind.Text) { Say = code => Word(words, "measure." + code.Split(':')[0], code) },
                new("value", words["exports.value"], CellKind.Number),
                new("subjects", words["exports.subjects"], CellKind.Whole),
                new("series_break", words["exports.break"], CellKind.Truth),
            ],
            Parameters = (marts, chosen) => Looked.At(marts, chosen("system"), chosen("area"), chosen("quarter"), chosen("basis")) is { HasData: true } looked
                ? (new { system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter }, looked.System.SystemId)
                : null,
        },
        new("coverage", "Pages/Overview/coverage.sql", Looking)
        {
            Columns = (words, _) =>
            [
                new("area_unit_id", words["exports.unit-id"], CellKind.Text),
                new("area_name", words["exports.area"], CellKind.Text),
                new("indicator_id", words["exports.indicator-id"], CellKind.Text),
                new(Words.Pick("name_zh", "name_en"), words["exports.indicator"], CellKind.Text),
                new("due", words["exports.due"], CellKind.Whole),
                new("reached", words["exports.reached"], CellKind.Whole),
                new("share", words["exports.share"], CellKind.Number),
            ],
            Parameters = (marts, chosen) => Looked.At(marts, chosen("system"), chosen("area"), chosen("quarter"), chosen("basis")) is { HasData: true } looked
                ? (new { system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis }, looked.System.SystemId)
                : null,
        },
    ];

    /// <summary>Finds one; null if there is none of that name.</summary>
    public static PageTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    private static List<ExportedColumn> Units(Words words, UnitScope scope) =>
    [
        new("rank", words["league.rank"], CellKind.Whole),
        new("peers", words["exports.peers"], CellKind.Whole),
        new("unranked_reason", words["exports.unranked"], CellKind.Text) { Say = code => Word(words, "unranked." + code, code) },
        new("rank_change", words["league.change"], CellKind.Whole),
        new("unit_id", words["exports.unit-id"], CellKind.Text),
        new("name", words["league.name"], CellKind.Text),
        new("county", words["league.county"], CellKind.Text),
        new("peer_group", words["league.group"], CellKind.Text)
        {
            Say = codes => string.Join(" · ", codes.Split('/').Select((code, place) => Word(words, (place == 0 ? "level." : "kind.") + code, code))),
        },
        new("total", words["league.total"], CellKind.Number),
        new("standing", words["exports.standing"], CellKind.Text) { Say = code => Word(words, "standing." + code, code) },
        new("known_points", words["exports.known"], CellKind.Number),
        new("unknown_points", words["exports.unknown"], CellKind.Number),
        new("peer_median", words["league.median"], CellKind.Number),
        new("percentile", words["league.percentile"], CellKind.Number),
        new("tier", words["league.tier"], CellKind.Text) { Say = code => Word(words, "tier." + code, code) },
        // As on the page: a unit's clerk is not shown flags.
        .. scope.Role == Role.Reporter ? Array.Empty<ExportedColumn>() : [new("flags", words["league.flags"], CellKind.Whole)],
    ];

    private static string Word(Words words, string key, string code) => words[key] is { ResourceNotFound: false } word ? word.Value : code;
}
