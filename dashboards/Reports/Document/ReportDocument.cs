namespace Analytics.Dashboards.Reports.Document;

/// <summary>A report as data: paper, workbook and digest are made of it alone.</summary>
/// <param name="Definition">What was asked for, from which snapshot.</param>
/// <param name="Kind">What it is called: bulletin, card …</param>
/// <param name="Title">Whose.</param>
/// <param name="Subtitle">System, quarter and basis in words.</param>
/// <param name="Facts">Scope, snapshot, rule versions and the like.</param>
/// <param name="Parts">In order.</param>
public sealed record ReportDocument(
    ReportDefinition Definition, string Kind, string Title, string Subtitle, IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>With a cover and a table of contents; otherwise everything begins on the first page.</summary>
    public bool HasCover { get; init; } = true;

    /// <summary>How many pages of paper it may have; tables that say how many rows they show give way for it. Null for any number.</summary>
    public int? PagesOfPaper { get; init; }

    /// <summary>The same with fewer rows on paper; the digest and the workbook keep all.</summary>
    /// <param name="rows">How many fewer each table shows.</param>
    public ReportDocument Shortened(int rows) => rows == 0 ? this : this with
    {
        Parts = [.. Parts.Select(part => part with { Blocks = [.. part.Blocks.Select(block => block is ReportTable { First: { } first } table ? table with { First = Math.Max(1, first - rows) } : block)] })],
    };

    /// <summary>Whether there is room for those who draw it up, check it and sign it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The tables with their parts, in order.</summary>
    public IEnumerable<(ReportPart Part, ReportTable Table)> Tables => Parts.SelectMany(part => part.Blocks.OfType<ReportTable>().Select(table => (part, table)));
}

/// <summary>One fact of the first page.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">Its value.</param>
public sealed record ReportFact(string Name, string Value);

/// <summary>A part of a report under its own heading.</summary>
/// <param name="Id">Unique in the report; the same in every language.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">In order.</param>
public sealed record ReportPart(string Id, string Title, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Whether it begins a page.</summary>
    public bool IsNewPage { get; init; }
}

/// <summary>Something in a part.</summary>
public abstract record ReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">The words.</param>
public sealed record ReportText(string Text) : ReportBlock
{
    /// <summary>Small and grey: a remark.</summary>
    public bool IsRemark { get; init; }

    /// <summary>A heading within the part.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>Headline figures side by side.</summary>
/// <param name="Figures">In order.</param>
public sealed record ReportFigures(IReadOnlyList<ReportFigure> Figures) : ReportBlock;

/// <summary>One headline figure.</summary>
/// <param name="Id">Unique in its part; the same in every language.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">A text, long, double or null.</param>
/// <param name="Kind">What the value is.</param>
public sealed record ReportFigure(string Id, string Name, object? Value, CellKind Kind)
{
    /// <summary>Change against the quarter before; null where one side is unknown.</summary>
    public double? Change { get; init; }

    /// <summary>1 where more is better, -1 where less is, 0 where neither.</summary>
    public int Better { get; init; } = 1;

    /// <summary>Words below it; null for none.</summary>
    public string? Beside { get; init; }

    /// <summary>The change as a cell.</summary>
    public CellKind ChangeKind => Kind == CellKind.Percent ? CellKind.PercentChange : CellKind.Change;

    /// <summary>Whether the change is good or bad news.</summary>
    public Tone ChangeTone => (Math.Sign(Math.Round(Change ?? 0, 3)) * Better) switch { > 0 => Tone.Good, < 0 => Tone.Bad, _ => Tone.Plain };
}

/// <summary>A chart, the same option object as on the pages.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Option">ECharts option.</param>
/// <param name="Description">The figures in words, for those who do not see it.</param>
/// <param name="Height">CSS pixels.</param>
public sealed record ReportChart(string Caption, object Option, string Description, int Height) : ReportBlock;

/// <summary>A rule in words with the original phrase.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">In words; empty where only the phrase stands.</param>
/// <param name="Quote">Original phrase; null for none.</param>
/// <param name="Note">Interpretation; null for none.</param>
public sealed record ReportRule(string Id, string Text, string? Quote, string? Note = null) : ReportBlock;

/// <summary>Two texts side by side, what they share marked.</summary>
/// <param name="Pair">Both, cut at the ends of what they share.</param>
public sealed record ReportTexts(Pages.Flag.Passages Pair) : ReportBlock;
