namespace Analytics.Dashboards.Reports.Document;

/// <summary>A table of a report: the same rows on paper, in the workbook and in the digest.</summary>
/// <param name="Id">Unique within its part.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Left to right; the first names the row.</param>
/// <param name="Rows">Top to bottom.</param>
public sealed record ReportTable(string Id, string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    /// <summary>How many rows paper shows from the top, and as many from the end; all others are counted in one line. Null shows all.</summary>
    public int? Ends { get; init; }

    /// <summary>How many rows paper shows of the top; the rest is counted in one line. Null shows all.</summary>
    public int? First { get; init; }

    /// <summary>A remark under the table.</summary>
    public string? Note { get; init; }

    /// <summary>The chart that a workbook draws of it; null for none.</summary>
    public SheetChart? Chart { get; init; }

    /// <summary>Only in the workbook and the digest: paper shows a chart of the same numbers.</summary>
    public bool IsSheetOnly { get; init; }

    /// <summary>The rows that paper leaves out: from this place, so many.</summary>
    public (int From, int Count) Hidden =>
        Ends is { } ends && Rows.Count > (2 * ends) + 1 ? (ends, Rows.Count - (2 * ends))
        : First is { } first && Rows.Count > first + 1 ? (first, Rows.Count - first)
        : (Rows.Count, 0);
}

/// <summary>A column.</summary>
/// <param name="Id">Unique within its table; the same in every language.</param>
/// <param name="Heading">As readers see it.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ReportColumn(string Id, string Heading, CellKind Kind = CellKind.Text)
{
    /// <summary>A colour scale from light to dark, as the heatmap on screen.</summary>
    public bool IsScale { get; init; }

    /// <summary>Share of the width that it asks for on paper; null leaves it to the browser.</summary>
    public int? Width { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Cells">One a column: a text, a long, a double or null.</param>
public sealed record ReportRow(params object?[] Cells)
{
    /// <summary>Colours by column; columns that are not named are plain.</summary>
    public IReadOnlyDictionary<int, Tone> Tones { get; init; } = new Dictionary<int, Tone>();

    /// <summary>The colour of one cell: its own, or that of a change for the better or worse.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="kind">What it holds.</param>
    public Tone ToneOf(int column, CellKind kind) => Tones.TryGetValue(column, out var tone) ? tone : (kind, Cells[column]) switch
    {
        (CellKind.Places, > 0L) or (CellKind.Change or CellKind.PercentChange, >= 0.005) => Tone.Good,
        (CellKind.Places, < 0L) or (CellKind.Change or CellKind.PercentChange, <= -0.005) => Tone.Bad,
        _ => Tone.Plain,
    };
}

/// <summary>A native chart of a worksheet, over the table's own cells.</summary>
/// <param name="IsStacked">Columns stacked to 100%; otherwise lines.</param>
/// <param name="Category">Place of the column that names the points.</param>
/// <param name="Series">Places of the columns that are drawn.</param>
public sealed record SheetChart(bool IsStacked, int Category, IReadOnlyList<int> Series);
