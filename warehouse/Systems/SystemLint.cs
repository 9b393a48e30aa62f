using System.Globalization;

namespace Analytics.Warehouse.Systems;

/// <summary>Looks for rules that invite padding or that cannot be right as they stand: the system stays valid, its authors should know.</summary>
public static class SystemLint
{
    /// <summary>Warns of every system in the catalogue.</summary>
    /// <param name="catalogue">Systems with their measures.</param>
    /// <returns>Warnings in order of system, then of what they are about.</returns>
    public static IReadOnlyList<LintWarning> Check(SystemCatalogue catalogue) =>
    [
        .. catalogue.Systems.Select(system => new LintSubject(system, catalogue.Measures))
            .SelectMany(subject => GamingWarnings.Of(subject).Concat(PointsWarnings.Of(subject)).Concat(ThresholdWarnings.Of(subject)).Concat(SourceWarnings.Of(subject))),
        .. WordCheck.Warnings(catalogue.Systems),
    ];

    internal static string? Figure(decimal? figure) => figure?.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>A system with what is known of its measures.</summary>
internal sealed record LintSubject(AssessmentSystem System, MeasureFile Catalogue)
{
    public RuleTables Rules => System.Rules;

    /// <summary>The records a measure is counted from; none where it is only ever stated.</summary>
    public ILookup<string, MeasureSourceRow> Counted { get; } = Catalogue.Sources.ToLookup(source => source.Measure);

    /// <summary>Which records a measure takes, in words of their columns; the same words for the same records.</summary>
    public string Chosen(string measure) =>
        string.Join(';', Catalogue.Filters.Where(filter => filter.Measure == measure).Select(filter => $"{filter.ColumnName}={filter.Code}").Order(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, MeasureRow> Measures { get; } = Catalogue.Measures.GroupBy(measure => measure.Measure).ToDictionary(same => same.Key, same => same.First());

    public IEnumerable<IndicatorRow> Leaves => Rules.Indicators.Where(indicator => indicator.IsLeaf);

    public IEnumerable<ClauseRow> ClausesOf(IndicatorRow leaf) => Rules.Clauses.Where(clause => clause.Profile == leaf.Profile && clause.IndicatorId == leaf.IndicatorId);

    public bool IsRate(string measure) => Measures.TryGetValue(measure, out var known) && known.Unit == "%";

    public LintWarning Warn(string place, string rule, string zh, string en) => new(System.Id, System.Version, place, rule, zh, en);
}
