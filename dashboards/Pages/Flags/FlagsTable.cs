using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Flags;

/// <summary>The list of flags as a file.</summary>
public static class FlagsTable
{
    private static readonly string[] Sorts = ["risk", "unit", "county", "quarter", "q"];

    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("flags", ["area", "detector", "severity", "quarter", "band", "case", "sort"], Read)
    {
        Only = [Role.Leader, Role.Department, Role.Inspector, Role.Admin],
    };

    /// <summary>Headings that sort.</summary>
    public static bool IsSort(string? sort) => Sorts.Contains(sort);

    /// <summary>The flags in the order asked for.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="cases">All cases by unit and quarter.</param>
    /// <param name="chosen">The parameters of the page by name.</param>
    /// <param name="pageSize">Most rows.</param>
    /// <param name="skipped">Rows of the pages before.</param>
    public static IReadOnlyList<FlagListRow> Rows(MartReader marts, IReadOnlyDictionary<string, InspectionCase> cases, Func<string, string?> chosen, int pageSize, int skipped)
    {
        // No case at all is told by the keys of every case, a state by the keys of its cases.
        var state = chosen("case") ?? "";
        var meant = cases.Where(each => state == "none" || each.Value.State == state).Select(each => each.Key);
        return marts.Query<FlagListRow>("Pages/Flags/flags.sql", new
        {
            area = chosen("area") ?? "", detector = chosen("detector") ?? "", severity = chosen("severity") ?? "", quarter = chosen("quarter") ?? "", band = chosen("band") ?? "",
            @case = state, case_keys = string.Join('\n', meant), sort = IsSort(chosen("sort")) ? chosen("sort") : Sorts[0], page_size = pageSize, skipped,
        });
    }

    private static PageRows Read(PageAsked asked)
    {
        var words = asked.Words;
        var detectors = DetectorList.Of(asked.Marts);
        var cases = asked.Services.GetRequiredService<CaseBook>().All().ToDictionary(each => each.UnitId + "|" + each.Quarter);
        return PageRows.Of(
            "", Rows(asked.Marts, cases, parameter => asked[parameter], PageTable.AllRows, 0),
            [
                new("flag_id", words["exports.flag-id"], CellKind.Text, row => row.FlagId),
                new("band", words["flags.risk"], CellKind.Text, row => words["band." + row.Band].Value),
                new("found", words["flags.found"], CellKind.Text, row => row.Summary),
                new("severity", words["flags.severity"], CellKind.Text, row => words["severity." + row.Severity].Value),
                new("detector", words["flags.detector"], CellKind.Text, row => detectors.Name(row.Detector)),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("unit", words["flags.unit"], CellKind.Text, row => row.UnitName),
                new("county", words["flags.county"], CellKind.Text, row => row.County),
                new("quarter", words["flags.quarter"], CellKind.Text, row => row.Quarter),
                new("q_value", words["flags.q"], CellKind.Number, row => row.QValue),
                new("case", words["flags.case"], CellKind.Text, row => words[cases.TryGetValue(row.CaseKey, out var found) ? "case.state." + found.State : "flags.case.none"].Value),
            ]);
    }
}
