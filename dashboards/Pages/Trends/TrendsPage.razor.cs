using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages.Overview;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Trends;

/// <summary>One measure quarter by quarter: of an area, of its parts, or of two areas beside each other.</summary>
public sealed partial class TrendsPage
{
    // Lines beyond the palette could not be told apart; those that moved most since the first quarter are drawn.
    private const int MostLines = 6;
    private static readonly string[] Plain = ["score", "score_claimed", "covered_ratio", "attendance_rate", "reporting_rate", "sessions"];

    private Looked looked = default!;
    private string measure = Plain[0];
    private IReadOnlyList<MeasureChoice> choices = [];
    private IReadOnlyList<AreaSeries> series = [];
    private IReadOnlyList<string> quarters = [];
    private IReadOnlyList<string> breaks = [];
    private IReadOnlyList<double> seasons = [];
    private ControlLimits? limits;
    private bool isSteady;

    [SupplyParameterFromQuery] private string? System { get; set; }
    [SupplyParameterFromQuery] private string? Area { get; set; }
    [SupplyParameterFromQuery] private string? Quarter { get; set; }
    [SupplyParameterFromQuery] private string? Basis { get; set; }
    [SupplyParameterFromQuery] private string? Measure { get; set; }
    [SupplyParameterFromQuery] private string? With { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        looked = Looked.At(Marts, System, Area, Quarter, Basis, anyUnit: true);
        if (!looked.HasData)
        {
            return;
        }

        choices = Marts.Query<MeasureChoice>("Pages/Trends/measures.sql", new { system = looked.System!.SystemId });
        measure = Plain.Contains(Measure) || choices.Any(choice => choice.Measure == Measure) ? Measure! : looked.Basis == "claimed" ? "score_claimed" : Plain[0];
        var rows = Rows(string.Join('\n', Areas()));
        quarters = [.. rows.Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal)];
        series = [.. rows.GroupBy(row => row.AreaUnitId).Select(area => new AreaSeries([.. area])).Where(line => line.HasFigures).OrderByDescending(line => line.Moved).Take(MostLines)];
        breaks = [.. rows.Where(row => row.SeriesBreak && series.Any(line => line.AreaUnitId == row.AreaUnitId)).Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal)];
        if (series.Count == 1)
        {
            limits = ControlLimits.Of([.. quarters.Select(series[0].Value)], ceiling: IsShare ? 1 : null);
            isSteady = limits is not null && quarters.Count(quarter => limits.Excludes(series[0].Value(quarter))) > quarters.Count / ControlLimits.SteadyPart;
            limits = isSteady ? null : limits;
            seasons = Seasons.Of([.. quarters.Select(quarter => (quarter, series[0].Value(quarter)))]);
        }
    }

    private bool IsShare => measure is "covered_ratio" or "attendance_rate" or "reporting_rate" || measure.StartsWith("tier:", StringComparison.Ordinal) || measure.StartsWith("met:", StringComparison.Ordinal);

    private string MeasureName => choices.FirstOrDefault(choice => choice.Measure == measure) is { } choice ? ChoiceName(choice) : Words["measure." + measure];

    private object Chart
    {
        get
        {
            List<ChartSeries> lines = [];
            foreach (var (line, index) in series.Select((line, index) => (line, index)))
            {
                lines.Add(new(line.Name, [.. quarters.Select(quarter => Datum(line.Value(quarter)))], Palette.At(index)));
                if (line.IsRestated)
                {
                    lines.Add(new(Words["trends.restated", line.Name], [.. quarters.Select(quarter => Datum(line.Restated(quarter)))], Palette.At(index), IsDashed: true));
                }
            }

            if (limits is not null)
            {
                lines.Add(Constant("trends.mean", limits.Mean));
                lines.Add(Constant("trends.lower", limits.Lower));
                lines.Add(Constant("trends.upper", limits.Upper));
            }

            return TrendLine.Option(quarters, lines, breaks, Words["overview.break"], IsShare ? "%" : "");
        }
    }

    private object SeasonChart => ChangeBars.Option(
        ["Q1", "Q2", "Q3", "Q4"], [.. seasons.Select(value => new ChartDatum(IsShare ? value * 100 : value, Difference(value)))], Words["trends.seasons"], isJudged: false);

    private string Description => string.Join("; ", series.Select(line => $"{line.Name}: " + string.Join(", ", quarters.Select(quarter => $"{quarter} {Text(line.Value(quarter))}"))));

    // The area and what is set beside it: another area, or its parts.
    private IEnumerable<string> Areas() => With switch
    {
        "parts" => Marts.Query<string>("Pages/Trends/parts.sql", new { area = looked.Area!.UnitId }),
        { Length: > 0 } => [looked.Area!.UnitId, With],
        _ => [looked.Area!.UnitId],
    };

    private IReadOnlyList<AreaQuarter> Rows(string areas)
    {
        var (system, quarter, basis) = (looked.System!.SystemId, looked.Quarter, looked.Basis);
        var item = measure[(measure.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return measure.Split(':')[0] switch
        {
            "tier" => Marts.Query<AreaQuarter>("Pages/Trends/tier.sql", new { system, quarter, basis, areas, item }),
            // A snapshot of an earlier version has no points by area.
            "points" or "met" when !Marts.Has("mart_indicator_points") => [],
            "points" => Marts.Query<AreaQuarter>("Pages/Trends/indicator.sql", new { system, quarter, basis, areas, item, is_met = false }),
            "met" => Marts.Query<AreaQuarter>("Pages/Trends/indicator.sql", new { system, quarter, basis, areas, item, is_met = true }),
            "score" or "score_claimed" => Marts.Query<AreaQuarter>("Pages/Trends/measure.sql", new { system, quarter, areas, measure = measure + ":" + system }),
            _ => Marts.Query<AreaQuarter>("Pages/Trends/measure.sql", new { system, quarter, areas, measure }),
        };
    }

    private ChartSeries Constant(string name, double value) => new(Words[name], [.. quarters.Select(_ => Datum(value))], "--ink-faint", IsDashed: true);

    private ChartDatum Datum(double? value) => new(IsShare ? value * 100 : value, Text(value));

    private string Text(double? value) => IsShare ? FigureText.Percent(value) : FigureText.Number(value);

    private string Difference(double value) => IsShare ? Words["figure.points", FigureText.Change(value * 100)] : FigureText.Change(value);

    private string ChoiceName(MeasureChoice choice) => choice.Part == 1
        ? Words["trends.tier", TierColumns.Color(choice.Item) is null ? choice.Item : Words["tier." + choice.Item].Value]
        : $"{choice.Item} {choice.Name}";
}
