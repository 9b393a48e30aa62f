using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Dashboards.Pages.Compare;

/// <summary>Units among units like them as a file.</summary>
public static class CompareTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("compare", [.. PageTable.Looking, "by", "group"], Read);

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]), asked.Words);
        if (!looked.HasData)
        {
            return null;
        }

        var group = LookedGroup.At(asked.Marts, looked, asked["by"], asked["group"]);
        return PageRows.Of(
            looked.System!.SystemId, group.Rows,
            [
                new("rank", words["league.rank"], CellKind.Whole, row => row.Rank),
                new("peers", words["exports.peers"], CellKind.Whole, row => row.Peers),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("name", words["moved.unit"], CellKind.Text, row => row.Name),
                new("county", words["league.county"], CellKind.Text, row => row.County),
                new("total", words["league.total"], CellKind.Number, row => row.Total),
                new("percentile", words["league.percentile"], CellKind.Number, row => row.Percentile),
                new("met", words["exports.met"], CellKind.Whole, row => row.Met),
                new("due", words["exports.due"], CellKind.Whole, row => row.Due),
                new("share", words["compare.met"], CellKind.Number, row => row.Share),
                new("standing", words["compare.standing"], CellKind.Text, row => group.Limits is null ? null : words["funnel." + group.Limits.Standing(row.Met, row.Due)].Value),
            ]);
    }
}
