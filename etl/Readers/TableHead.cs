namespace Analytics.Etl.Readers;

/// <summary>Takes titles and notes off the top of a table and joins a header that stands over several rows.</summary>
internal static class TableHead
{
    private const int MostHeaderRows = 4;

    // Units of measure that stand below the names without brackets.
    private static readonly HashSet<string> Units = new(
        ("% ‰ °C °F K kg g mg t km m cm mm m² m2 km² km2 ha m³ m3 l L ml hl s min h d mg/L mg/l µg/L ug/L µg/m³ ug/m3 ppm km/h m/s kWh MWh GWh W kW MW Pa hPa kPa "
        + "USD EUR CNY GBP € $ £ ¥ 元 万元 亿元 人 人次 次 个 件 吨 公里 公顷 亩 小时 分钟 天 本 篇 场").Split(' '), StringComparer.Ordinal);

    /// <summary>Cuts the top.</summary>
    /// <param name="records">The first records, blank ones included.</param>
    /// <param name="width">Cells of the table's records.</param>
    /// <param name="joined">Rows that were joined to the first of the header.</param>
    /// <returns>The header in one row, where there is one, and what follows.</returns>
    public static IEnumerable<IReadOnlyList<string>> Cut(List<IReadOnlyList<string>> records, int width, out int joined)
    {
        var first = First(records, width);
        var table = records.Skip(first).ToList();
        var rows = HeaderRows([.. table.Where(record => TableWidth.Filled(record) > 0)]);
        joined = Math.Max(0, rows - 1);
        return rows < 2 ? table : table.Skip(rows).Prepend(Join(table.Take(rows).ToList()));
    }

    // The record that the table begins with, 0 when everything looks like a title.
    private static int First(List<IReadOnlyList<string>> records, int width)
    {
        var first = 0;
        while (first < records.Count && (TableWidth.Filled(records[first]) == 0 || IsTitle(records, first, width) || IsNoteBlock(records, first, width)))
        {
            first++;
        }

        return first < records.Count ? first : 0;
    }

    private static bool IsTitle(List<IReadOnlyList<string>> records, int index, int width)
    {
        var record = records[index];
        var filled = TableWidth.Filled(record);
        if (IsComment(records, index, width) || IsSentence(records, index, width))
        {
            return true;
        }

        if (width < 2 || IsTable(records, index))
        {
            return false;
        }

        if (record.Count < width)
        {
            return filled * 2 <= width;
        }

        // 单位：万元, 填报单位：东县 … 2025年3月: names and values with room between them.
        if (filled * 2 <= width && IsNamed(record.First(cell => !string.IsNullOrWhiteSpace(cell))) && records.Skip(index + 1).Any(later => TableWidth.Filled(later) > filled))
        {
            return true;
        }

        // A title padded with delimiters fills cells from the left; a group row over the header leaves the first one to it.
        var next = index + 1 < records.Count ? records[index + 1] : [];
        return (width > 2 || (filled == 1 && next.Count > 0 && TableWidth.Filled(next) == 0)) && (filled == 1 || filled * 2 <= width)
            && record.Take(filled).All(cell => !string.IsNullOrWhiteSpace(cell))
            && (next.Count == 0 || TableWidth.Filled(next) == 0 || !string.IsNullOrWhiteSpace(next[0]))
            && records.Skip(index + 1).Take(30).Any(later => later.Count == width && TableWidth.Filled(later) * 5 >= width * 4);
    }

    // # before as many names as the table has columns stands before its header, unless the header follows.
    private static bool IsComment(List<IReadOnlyList<string>> records, int index, int width)
    {
        var record = records[index];
        if (!CommentMark.Begins(record[0].Trim()))
        {
            return false;
        }

        if (record.Count != width || TableWidth.Filled(record) < width)
        {
            return record.Count != width || CommentMark.Is(record, width);
        }

        var table = records.Skip(index + 1).Where(later => TableWidth.Filled(later) > 0).ToList();
        return record[0].TrimStart()[1] is ' ' or '#'
            && (record.Skip(1).All(IsIndented) || (table.Count > 1 && table[0].Count == width && HasWords(table[0], FigureColumns(table), least: 1)));
    }

    // A sentence that its commas cut into more cells than the table has.
    private static bool IsSentence(List<IReadOnlyList<string>> records, int index, int width) =>
        records[index].Count > 1 && records[index].Count != width && records[index].Skip(1).All(IsIndented)
        && records.Skip(index + 1).Where(record => record.Count == width).Take(3).All(record => !record.Skip(1).All(IsIndented));

    /// <summary>Whether a cell names a thing and says what it is: 填报单位：东县.</summary>
    internal static bool IsNamed(string cell)
    {
        var text = cell.Trim();
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon is > 0 and < 20 && colon < text.Length - 1 && !CellShape.IsFigure(text.AsSpan(0, colon));
    }

    private static bool IsIndented(string cell) => cell.Length > 1 && cell[0] == ' ';

    // Lines of names and values above a blank line, narrower than the table below it.
    private static bool IsNoteBlock(List<IReadOnlyList<string>> records, int index, int width)
    {
        var end = records.FindIndex(index, record => TableWidth.Filled(record) == 0);
        return end > index && end - index < 30 && end + 1 < records.Count && !IsTable(records, index)
            && records.Skip(index).Take(end - index).All(record => record.Count < width)
            && records.Skip(end).Any(record => record.Count == width);
    }

    // Three records or more of one width over two are a table of their own, even if a wider one follows.
    private static bool IsTable(List<IReadOnlyList<string>> records, int index)
    {
        var width = records[index].Count;
        return width > 2 && records.Count > index + 2
            && records.Skip(index).Take(3).All(record => record.Count == width && TableWidth.Filled(record) * 2 > width);
    }

    // Rows are of the header as long as words stand over the columns that hold figures.
    private static int HeaderRows(List<IReadOnlyList<string>> table)
    {
        if (table.Count < 3 || table[0].Count < 2)
        {
            return 1;
        }

        var columns = FigureColumns(table);
        // What says that the second row is of the header even where the table holds no figures.
        var second = table[1];
        if (second.Count == table[0].Count && (IsOfUnits(second, columns) || IsGroups(table[0], second) || table[0].SequenceEqual(second)))
        {
            return 2;
        }

        if (columns.Count == 0 || !HasWords(table[0], columns, least: 0))
        {
            return 1;
        }

        var rows = 1;
        while (rows < MostHeaderRows && rows < table.Count - 1 && table[rows].Count == table[0].Count
            && HasWords(table[rows], columns, least: HasGaps(table[rows - 1], table[rows]) || IsOfUnits(table[rows], columns) ? 1 : 2))
        {
            rows++;
        }

        return rows;
    }

    private static List<int> FigureColumns(List<IReadOnlyList<string>> table)
    {
        var body = table.Skip(Math.Min(MostHeaderRows, Math.Max(2, table.Count / 2))).ToList();
        return [.. Enumerable.Range(0, table[0].Count).Where(column =>
        {
            var cells = body.Where(record => column < record.Count && !CellShape.IsMissing(record[column])).Select(record => record[column]).ToList();
            return cells.Count > 0 && cells.Count(cell => CellShape.IsFigure(cell)) * 10 >= cells.Count * 9;
        })];
    }

    private static bool HasWords(IReadOnlyList<string> record, List<int> columns, int least)
    {
        var filled = columns.Where(column => column < record.Count && !CellShape.IsMissing(record[column])).ToList();
        return filled.Count >= least && filled.TrueForAll(column => !CellShape.IsFigure(record[column]));
    }

    private static bool HasGaps(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        Enumerable.Range(0, upper.Count).Any(column => string.IsNullOrWhiteSpace(upper[column]) && !string.IsNullOrWhiteSpace(lower[column]));

    private static bool IsGroups(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        TableWidth.Filled(upper) * 2 <= upper.Count && TableWidth.Filled(lower) == lower.Count && !lower.Any(cell => CellShape.IsFigure(cell));

    // In columns of words, m and L are words.
    private static bool IsOfUnits(IReadOnlyList<string> record, List<int> columns)
    {
        var filled = columns.Where(column => !string.IsNullOrWhiteSpace(record[column])).ToList();
        return filled.Count > 0 && filled.TrueForAll(column => IsUnit(record[column].Trim()));
    }

    private static bool IsUnit(string cell) => !CellShape.IsFigure(cell) && ((cell[0] is '(' or '（' or '[' && cell.Length < 20) || Units.Contains(cell));

    private static List<string> Join(List<IReadOnlyList<string>> rows) =>
        [.. Enumerable.Range(0, rows[0].Count).Select(column => string.Join(' ', rows.Select(row => row[column]).Where(cell => !string.IsNullOrWhiteSpace(cell))))];
}
