using System.Globalization;

namespace Analytics.Dashboards.Charts;

/// <summary>Figures as readers see them, in the culture of the request. Nothing known is a dash, never a zero.</summary>
public static class FigureText
{
    /// <summary>What stands where nothing is known.</summary>
    public const string None = "—";

    // The last part is for what is rounded to nothing, which has no sign.
    private const string TwoDecimals = "#,0.##;-#,0.##;0";

    /// <summary>Points or a mean, with at most two decimals: 1,234.5.</summary>
    public static string Number(double? value) => value?.ToString(TwoDecimals, CultureInfo.CurrentCulture) ?? None;

    /// <summary>Points as stored.</summary>
    public static string Number(decimal? value) => value?.ToString(TwoDecimals, CultureInfo.CurrentCulture) ?? None;

    /// <summary>A figure of a rule or an observation with all its decimals and no zeros behind them: 0.125, 30,000.</summary>
    public static string Exact(decimal? value) => value?.ToString("#,0.######", CultureInfo.CurrentCulture) ?? None;

    /// <summary>A count.</summary>
    public static string Count(long? value) => value?.ToString("#,0", CultureInfo.CurrentCulture) ?? None;

    /// <summary>A ratio of 0 to 1 as 93.5%.</summary>
    public static string Percent(double? ratio) => ratio is { } r ? (r * 100).ToString("0.0", CultureInfo.CurrentCulture) + "%" : None;

    /// <summary>A small chance of 0 to 1 as 2.9%; below a thousandth as &lt;0.1%, for nothing found is ever certain.</summary>
    public static string Chance(double? ratio) => ratio < 0.001 ? "<" + Percent(0.001) : Percent(ratio);

    /// <summary>A change with its sign, +1.2 or −1.2; a dash where one side is unknown, ±0 where nothing changed.</summary>
    public static string Change(double? change) => change is { } c
        ? Math.Round(c, 2) switch { > 0 and var up => "+" + Number(up), < 0 and var down => "−" + Number(-down), _ => "±0" }
        : None;

    /// <summary>A day, as the culture writes it.</summary>
    public static string Day(DateTime? day) => day?.ToString("d", CultureInfo.CurrentCulture) ?? None;
}
