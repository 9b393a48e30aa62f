namespace Analytics.Dashboards.Charts;

/// <summary>Colours by the name of their token, so that a chart follows light and dark, and symbols for readers who cannot tell colours.</summary>
public static class Palette
{
    private static readonly string[] Series = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6"];
    private static readonly string[] Symbols = ["circle", "diamond", "triangle", "rect", "roundRect", "pin"];

    /// <summary>The colour of the series at a place; after the last it starts again.</summary>
    public static string At(int index) => Series[index % Series.Length];

    /// <summary>The symbol of the series at a place.</summary>
    public static string Symbol(int index) => Symbols[index % Symbols.Length];
}
