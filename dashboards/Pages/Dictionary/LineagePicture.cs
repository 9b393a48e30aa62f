namespace Analytics.Dashboards.Pages.Dictionary;

/// <summary>Where boxes and lines of a table's lineage stand: origins at the left, then two steps of tables, the table itself at the right.</summary>
/// <param name="Boxes">The boxes.</param>
/// <param name="Lines">Lines between them, from left to right.</param>
/// <param name="Width">Of the whole picture.</param>
/// <param name="Height">Likewise.</param>
public sealed record LineagePicture(IReadOnlyList<LineageBox> Boxes, IReadOnlyList<LineageLine> Lines, int Width, int Height)
{
    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 232;

    /// <summary>Height of a box.</summary>
    public const int BoxHeight = 28;

    // More than these in one column are told by a box that says how many.
    private const int Most = 22;
    private const int Gap = 8;
    private const int Between = 56;
    private const int Columns = 4;

    /// <summary>Draws the lineage of a table.</summary>
    /// <param name="lineage">All tables.</param>
    /// <param name="name">The table.</param>
    public static LineagePicture Of(Lineage lineage, string name)
    {
        var steps = lineage.Upstream(name);
        List<string>[] columns =
        [
            [.. lineage.Origins(name)],
            [.. steps.Where(step => step.Value == 2).Select(step => step.Key).Order(StringComparer.Ordinal)],
            [.. steps.Where(step => step.Value == 1).Select(step => step.Key).Order(StringComparer.Ordinal)],
            [name],
        ];
        var tallest = columns.Max(column => Math.Min(column.Count, Most + 1));
        var height = Math.Max(1, tallest) * (BoxHeight + Gap);
        var boxes = new List<LineageBox>();
        for (var column = 0; column < Columns; column++)
        {
            var shown = columns[column].Take(Most).ToList();
            var more = columns[column].Count - shown.Count;
            var top = (height - ((shown.Count + (more > 0 ? 1 : 0)) * (BoxHeight + Gap))) / 2;
            boxes.AddRange(shown.Select((each, place) => new LineageBox(each, column, column * (BoxWidth + Between), top + (place * (BoxHeight + Gap)))));
            if (more > 0)
            {
                boxes.Add(new LineageBox("", column, column * (BoxWidth + Between), top + (shown.Count * (BoxHeight + Gap))) { More = more });
            }
        }

        var lines = boxes.SelectMany(from => boxes.Where(to => to.Column > from.Column && from.More == 0 && to.More == 0 && Feeds(lineage, from, to)).Select(to => new LineageLine(from, to))).ToList();
        return new LineagePicture(boxes, lines, (Columns * BoxWidth) + ((Columns - 1) * Between), height);
    }

    // From an origin the lines lead to what rests on it two steps away; nearer only to the rows that it brings in itself.
    private static bool Feeds(Lineage lineage, LineageBox from, LineageBox to) =>
        from.Column > 0 ? lineage.Find(to.Name)?.Inputs.Contains(from.Name) == true
        : to.Column == 1 ? lineage.Origins(to.Name).Contains(from.Name)
        : lineage.Find(to.Name) is { Origin.Length: > 0 } && lineage.Origins(to.Name).Contains(from.Name);
}

/// <summary>One box.</summary>
/// <param name="Name">Table, dataset, or origin with a colon before it; empty for "so many more".</param>
/// <param name="Column">0 at the left to 3.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
public sealed record LineageBox(string Name, int Column, int X, int Y)
{
    /// <summary>How many are not shown; 0 for a box of its own.</summary>
    public int More { get; init; }
}

/// <summary>A line from what is read to what reads it.</summary>
/// <param name="From">At the left.</param>
/// <param name="To">At the right.</param>
public sealed record LineageLine(LineageBox From, LineageBox To)
{
    /// <summary>The line as an SVG path.</summary>
    public string Path
    {
        get
        {
            var (x1, y1) = (From.X + LineagePicture.BoxWidth, From.Y + (LineagePicture.BoxHeight / 2));
            var (x2, y2) = (To.X, To.Y + (LineagePicture.BoxHeight / 2));
            var bend = (x2 - x1) / 2;
            return FormattableString.Invariant($"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}");
        }
    }
}
