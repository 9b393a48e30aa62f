using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Trends;

/// <summary>One measure quarter by quarter: of an area, of its parts, or of two areas beside each other.</summary>
public sealed partial class TrendsPage
{
    private Looked looked = default!;
    private LookedTrend trend = new([], LookedTrend.Plain[0], [], [], []);
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

        trend = LookedTrend.At(Marts, looked, Measure, With);
        if (series.Count == 1)
        {
            limits = ControlLimits.Of([.. quarters.Select(series[0].Value)], ceiling: IsShare ? 1 : null);
            isSteady = limits is not null && quarters.Count(quarter => limits.Excludes(series[0].Value(quarter))) > quarters.Count / ControlLimits.SteadyPart;
            limits = isSteady ? null : limits;
            seasons = Seasons.Of([.. quarters.Select(quarter => (quarter, series[0].Value(quarter)))]);
        }
    }

    private string measure => trend.Measure;

    private IReadOnlyList<MeasureChoice> choices => trend.Choices;

    private IReadOnlyList<AreaSeries> series => trend.Series;

    private IReadOnlyList<string> quarters => trend.Quarters;

    private IReadOnlyList<string> breaks => trend.Breaks;

    private bool IsShare => trend.IsShare;

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

    private ChartSeries Constant(string name, double value) => new(Words[name], [.. quarters.Select(_ => Datum(value))], "--ink-faint", IsDashed: true);

    private ChartDatum Datum(double? value) => new(IsShare ? value * 100 : value, Text(value));

    private string Text(double? value) => IsShare ? FigureText.Percent(value) : FigureText.Number(value);

    private string Difference(double value) => IsShare ? Words["figure.points", FigureText.Change(value * 100)] : FigureText.Change(value);

    private string ChoiceName(MeasureChoice choice) => choice.Part == 1
        ? Words["trends.tier", Words.Tier(choice.Item)]
        : $"{choice.Item} {choice.Name}";
}
