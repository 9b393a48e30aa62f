using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Trends;

/// <summary>The measure that a page or file looks at, of one or several areas.</summary>
/// <param name="Choices">Tiers, indicators and requirements of the system.</param>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Series">The areas, those that moved most first.</param>
/// <param name="Quarters">Quarters from old to new.</param>
/// <param name="Breaks">Quarters not comparable with the one before.</param>
public sealed record LookedTrend(
    IReadOnlyList<MeasureChoice> Choices, string Measure, IReadOnlyList<AreaSeries> Series, IReadOnlyList<string> Quarters, IReadOnlyList<string> Breaks)
{
    /// <summary>Measures of every system.</summary>
    public static readonly string[] Plain = ["score", "score_claimed", "covered_ratio", "attendance_rate", "reporting_rate", "sessions"];

    // Lines beyond the palette could not be told apart; those that moved most since the first quarter are drawn.
    private const int MostLines = 6;

    /// <summary>Whether the figures are shares, shown in percent.</summary>
    public bool IsShare => Measure is "covered_ratio" or "attendance_rate" or "reporting_rate" || Measure.StartsWith("tier:", StringComparison.Ordinal) || Measure.StartsWith("met:", StringComparison.Ordinal);

    /// <summary>Reads the choices within the reader's scope and takes those that the address names, where they exist.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="looked">System, area, quarter and basis, which there are.</param>
    /// <param name="asked">Code of a measure.</param>
    /// <param name="with">What is set beside the area: another one, or <c>parts</c>.</param>
    public static LookedTrend At(MartReader marts, Looked looked, string? asked, string? with)
    {
        var choices = marts.Query<MeasureChoice>("Pages/Trends/measures.sql", new { system = looked.System!.SystemId });
        var measure = Plain.Contains(asked) || choices.Any(choice => choice.Measure == asked) ? asked! : looked.Basis == "claimed" ? "score_claimed" : Plain[0];
        var rows = Rows(marts, looked, measure, string.Join('\n', Areas(marts, looked, with)));
        List<AreaSeries> series = [.. rows.GroupBy(row => row.AreaUnitId).Select(area => new AreaSeries([.. area])).Where(line => line.HasFigures).OrderByDescending(line => line.Moved).Take(MostLines)];
        return new LookedTrend(
            choices, measure, series,
            [.. rows.Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal)],
            [.. rows.Where(row => row.SeriesBreak && series.Any(line => line.AreaUnitId == row.AreaUnitId)).Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal)]);
    }

    // The area and what is set beside it: another area, or its parts.
    private static IEnumerable<string> Areas(MartReader marts, Looked looked, string? with) => with switch
    {
        "parts" => marts.Query<string>("Pages/Trends/parts.sql", new { area = looked.Area!.UnitId }),
        { Length: > 0 } => [looked.Area!.UnitId, with],
        _ => [looked.Area!.UnitId],
    };

    private static IReadOnlyList<AreaQuarter> Rows(MartReader marts, Looked looked, string measure, string areas)
    {
        var (system, quarter, basis) = (looked.System!.SystemId, looked.Quarter, looked.Basis);
        var item = measure[(measure.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return measure.Split(':')[0] switch
        {
            "tier" => marts.Query<AreaQuarter>("Pages/Trends/tier.sql", new { system, quarter, basis, areas, item }),
            // A snapshot of an earlier version has no points by area.
            "points" or "met" when !marts.Has("mart_indicator_points") => [],
            "points" => marts.Query<AreaQuarter>("Pages/Trends/indicator.sql", new { system, quarter, basis, areas, item, is_met = false }),
            "met" => marts.Query<AreaQuarter>("Pages/Trends/indicator.sql", new { system, quarter, basis, areas, item, is_met = true }),
            "score" or "score_claimed" => marts.Query<AreaQuarter>("Pages/Trends/measure.sql", new { system, quarter, areas, measure = measure + ":" + system }),
            _ => marts.Query<AreaQuarter>("Pages/Trends/measure.sql", new { system, quarter, areas, measure }),
        };
    }
}
