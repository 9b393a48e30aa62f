using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Pages.Compare;
using Analytics.Dashboards.Pages.Flags;
using Analytics.Dashboards.Pages.Indicators;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Pages.Plan;
using Analytics.Dashboards.Pages.Submissions;
using Analytics.Dashboards.Pages.Trends;
using Analytics.Dashboards.Pages.Units;

namespace Analytics.Dashboards.Exports;

/// <summary>The tables of pages that can be saved as files.</summary>
public static class PageTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageTable> All { get; } =
    [
        UnitsTable.Table, CoverageTable.Table, OverviewTrendTable.Table, CompareTable.Table, TrendsTable.Table,
        IndicatorsTable.Table, IndicatorPlacesTable.Table, IndicatorSubjectsTable.Table,
        FlagsTable.Table, CasesTable.Table, PlanTable.Table, SubmissionUnitsTable.Table, SubmittedLoadsTable.Table,
    ];

    /// <summary>Finds one; null if there is none of that name.</summary>
    public static PageTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
