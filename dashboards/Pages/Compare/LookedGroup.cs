using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Compare;

/// <summary>The group of like units that a page or file looks at.</summary>
/// <param name="By">kind, level or size: what units are grouped by.</param>
/// <param name="Groups">All groups, the largest first.</param>
/// <param name="Group">Key of the one looked at; empty where there is none.</param>
/// <param name="Rows">Its units in the order of their places.</param>
/// <param name="Limits">Limits of its funnel; null where the group is too small.</param>
public sealed record LookedGroup(string By, IReadOnlyList<IGrouping<string, PeerRow>> Groups, string Group, IReadOnlyList<PeerRow> Rows, FunnelLimits? Limits)
{
    /// <summary>What units can be grouped by.</summary>
    public static readonly string[] Groupings = ["kind", "level", "size"];

    /// <summary>Reads the groups within the reader's scope and takes the one that the address names, where it exists.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="looked">System, area, quarter and basis.</param>
    /// <param name="by">One of <see cref="Groupings"/>.</param>
    /// <param name="group">Key of a group.</param>
    public static LookedGroup At(MartReader marts, Looked looked, string? by, string? group)
    {
        var grouping = Groupings.Contains(by) ? by! : Groupings[0];
        if (!looked.HasData || looked.System!.SubjectType == "person")
        {
            return new LookedGroup(grouping, [], "", [], null);
        }

        List<IGrouping<string, PeerRow>> groups =
        [
            .. marts.QueryOf<PeerRow>("Pages/Compare/peers.sql", looked.Area!.UnitId, row => row.AreaUnitId, new { system = looked.System!.SystemId, quarter = looked.Quarter, basis = looked.Basis, by = grouping })
                .GroupBy(row => row.PeerGroup).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal),
        ];
        var chosen = groups.FirstOrDefault(each => each.Key == group) ?? (groups.Count > 0 ? groups[0] : null);
        IReadOnlyList<PeerRow> rows = chosen is null ? [] : [.. chosen];
        return new LookedGroup(grouping, groups, chosen?.Key ?? "", rows, rows is [{ GroupShare: { } share, OverDispersion: { } spread }, ..] ? new(share, spread) : null);
    }
}
