using System.Globalization;
using Analytics.Dashboards.Charts;

namespace Analytics.Dashboards.Reports.Document;

/// <summary>What kind of figure a column holds; decides how it is written on paper and formatted in a workbook.</summary>
public enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Points or a mean, at most two decimals shown.</summary>
    Points,

    /// <summary>A ratio of 0 to 1, shown as a percentage.</summary>
    Percent,

    /// <summary>A change of points, with its sign.</summary>
    Change,

    /// <summary>A change of a ratio in percentage points, with its sign.</summary>
    PercentChange,

    /// <summary>Places climbed (above 0) or lost.</summary>
    Places,
}

/// <summary>How a cell is coloured on screen, on paper and in a workbook.</summary>
public enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news.</summary>
    Bad,

    /// <summary>To look at.</summary>
    Warn,
}

/// <summary>Cells of reports as text: for readers, and for the digest.</summary>
public static class ReportCell
{
    /// <summary>As readers see it, in the culture of the report; what is not known is a dash.</summary>
    /// <param name="value">A text, a whole number, a number or null.</param>
    /// <param name="kind">What kind of figure.</param>
    public static string Show(object? value, CellKind kind) => (kind, value) switch
    {
        (_, null) => FigureText.None,
        (CellKind.Count, long count) => FigureText.Count(count),
        (CellKind.Points, double points) => FigureText.Number(points),
        (CellKind.Percent, double ratio) => FigureText.Percent(ratio),
        (CellKind.Change, double change) => FigureText.Change(change),
        (CellKind.PercentChange, double change) => FigureText.Change(change * 100),
        (CellKind.Places, long places) => places switch { > 0 => "▲ " + FigureText.Count(places), < 0 => "▼ " + FigureText.Count(-places), _ => "＝" },
        (_, string text) => text,
        _ => throw new ArgumentException($"A cell of the kind {kind} cannot hold {value.GetType().Name}", nameof(value)),
    };

    /// <summary>The same in every language and on every machine; numbers to six decimals.</summary>
    /// <param name="value">A text, a whole number, a number or null.</param>
    public static string Canonical(object? value) => value switch
    {
        null => "",
        string text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
        double number => Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture) is var shown && shown == "-0" ? "0" : shown,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold {value.GetType().Name}", nameof(value)),
    };
}
