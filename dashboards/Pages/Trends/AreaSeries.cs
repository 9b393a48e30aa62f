namespace Analytics.Dashboards.Pages.Trends;

/// <summary>One area over the quarters.</summary>
/// <param name="Rows">Its rows, one a quarter, at least one.</param>
public sealed record AreaSeries(IReadOnlyList<AreaQuarter> Rows)
{
    private readonly Dictionary<string, AreaQuarter> byQuarter = Rows.ToDictionary(row => row.Quarter, StringComparer.Ordinal);

    /// <summary>Area.</summary>
    public string AreaUnitId => Rows[0].AreaUnitId;

    /// <summary>Its name.</summary>
    public string Name => Rows[0].AreaName;

    /// <summary>Whether any quarter has a figure.</summary>
    public bool HasFigures => Rows.Any(row => row.Value is not null);

    /// <summary>Whether the figure over the units of today differs anywhere from the one as it was.</summary>
    public bool IsRestated => Rows.Any(row => row.RestatedValue is { } restated && Math.Abs(restated - (row.Value ?? double.NaN)) is not < 0.0005);

    /// <summary>How far the last figure lies from the first, up or down.</summary>
    public double Moved => Math.Abs((Rows.LastOrDefault(row => row.Value is not null)?.Value - Rows.FirstOrDefault(row => row.Value is not null)?.Value) ?? 0);

    /// <summary>The figure of a quarter as it was then; null in a gap.</summary>
    public double? Value(string quarter) => byQuarter.GetValueOrDefault(quarter)?.Value;

    /// <summary>The figure of a quarter over the units of today.</summary>
    public double? Restated(string quarter) => byQuarter.GetValueOrDefault(quarter)?.RestatedValue;

    /// <summary>Units or subjects that it was taken over.</summary>
    public long? Subjects(string quarter) => byQuarter.GetValueOrDefault(quarter)?.Subjects;
}
