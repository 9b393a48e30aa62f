namespace Analytics.Dashboards.Charts;

/// <summary>One value of a chart.</summary>
/// <param name="Value">Height, length or shade; null is a gap.</param>
/// <param name="Text">The value as readers see it, with its unit.</param>
/// <param name="Href">Address to open on a click, relative to the root; null if it leads nowhere.</param>
public sealed record ChartDatum(double? Value, string Text, string? Href = null);

/// <summary>Named values of a chart, one for each category.</summary>
/// <param name="Name">As in the legend.</param>
/// <param name="Data">As many as there are categories.</param>
/// <param name="Color">Name of a colour token, such as <c>--series-1</c>; null takes the next of the palette.</param>
/// <param name="IsDashed">Whether a line is only a reference for others: thin, dashed, without points.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartDatum> Data, string? Color = null, bool IsDashed = false);
