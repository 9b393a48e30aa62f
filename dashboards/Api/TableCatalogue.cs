using Analytics.Warehouse.Models;

namespace Analytics.Dashboards.Api;

/// <summary>Every table that the API and exports give out: all marts, and the dimensions that explain their keys.</summary>
/// <remarks>A new mart is added by one line here; a test fails while it is missing.</remarks>
public static class TableCatalogue
{
    private const string OfUnits = "o.subject_type = 'unit'";

    // Keys of all other records may hold a person's number.
    private const string OfSessionsAndChecks = "o.dataset in ('sessions', 'checks')";

    private static readonly Lazy<Dictionary<string, ModelHeader>> Headers = new(() => Model.All().ToDictionary(model => model.Name, model => model.Header));
    private static readonly Lazy<IReadOnlyList<PublishedTable>> Tables = new(() =>
    [
        Mart("mart_indicator_result", RowOwner.Subject) with { PlainRows = OfUnits, AlsoBy = ["level", "status"] },
        Mart("mart_requirement_result", RowOwner.Subject) with { PlainRows = OfUnits, AlsoBy = ["indicator_id", "status"] },
        Mart("mart_score", RowOwner.Own) with { PlainRows = OfUnits, AlsoBy = ["tier"] },
        Mart("mart_indicator_coverage", RowOwner.Own, "area_unit_id"),
        Mart("mart_indicator_points", RowOwner.Own, "area_unit_id"),
        Mart("mart_tier_distribution", RowOwner.Own, "area_unit_id"),
        Mart("mart_unit_comparison", RowOwner.Own, "subject_id") with { AlsoBy = ["peer_group"] },
        Mart("mart_quarterly_trend", RowOwner.Own, "area_unit_id"),
        Mart("mart_reporting_rate", RowOwner.Own, "area_unit_id"),
        Mart("mart_submission", RowOwner.Own) with { AlsoBy = ["status"] },
        Mart("mart_flag", RowOwner.Own) with { IsOfInspection = true, Evidence = ["evidence"], AlsoBy = ["detector", "severity", "period"] },
        Mart("mart_flag_figure", RowOwner.Flag) with { IsOfInspection = true },
        Mart("mart_flag_record", RowOwner.Own) with { IsOfInspection = true, PlainRows = OfSessionsAndChecks, AlsoBy = ["quarter", "detector"] },
        Mart("mart_risk", RowOwner.Own) with { IsOfInspection = true, AlsoBy = ["band"] },
        Mart("mart_generic_score", RowOwner.Own) with { IsOfInspection = true },
        Mart("mart_load_run", RowOwner.Load) with { AlsoBy = ["dataset", "unit_id", "period", "is_current"] },
        Mart("mart_closing", RowOwner.Open) with { IsOfInspection = true, CityWide = ["subjects", "tiers", "ranks", "digest"] },
        Mart("mart_restatement", RowOwner.Own) with { IsOfInspection = true, PlainRows = OfUnits },
        Mart("mart_accepted_restatement", RowOwner.Own) with { IsOfInspection = true, PlainRows = OfUnits },
        Mart("dim_unit", RowOwner.Own) with { AlsoBy = ["parent_id", "level", "kind", "is_current"] },
        Rules("dim_system", "system_id", "version"),
        Rules("dim_indicator", "system_id", "version", "profile", "indicator_id"),
        Rules("dim_requirement", "system_id", "version", "profile", "requirement_id"),
        Rules("dim_measure", "measure"),
        Rules("dim_detector", "detector"),
        Mart("dim_period", RowOwner.Open) with { AlsoBy = ["kind", "year"] },
    ]);

    /// <summary>All tables, those asked for most first.</summary>
    public static IReadOnlyList<PublishedTable> All => Tables.Value;

    /// <summary>Finds a table; null if none of that name is given out.</summary>
    public static PublishedTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    private static PublishedTable Mart(string name, RowOwner owner, string column = "unit_id") => new(name, owner, column) { Keys = Headers.Value[name].Grain };

    private static PublishedTable Rules(string name, params string[] keys) => new(name, RowOwner.Open) { Keys = keys };
}
