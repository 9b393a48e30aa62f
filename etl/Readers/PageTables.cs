using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Etl.Readers;

/// <summary>The tables of a web page that an old system saved as a workbook.</summary>
internal static class PageTables
{
    /// <summary>The tables that hold no other and have more than one row and column, titles and signatures being layout; the largest where none is like that.</summary>
    /// <param name="path">The page.</param>
    /// <returns>Tables without names, in the order of the page; cells that others are merged with are empty, as in a workbook. Nothing when there is no table.</returns>
    public static IReadOnlyList<TableRecords> Read(string path)
    {
        using var reader = (TextEncoding.Detect(path) ?? throw new InvalidDataException("不是文本文件 / not a text file")).Open(path);
        using var page = new HtmlParser().ParseDocument(reader.ReadToEnd());
        var all = page.QuerySelectorAll<IHtmlTableElement>("table").Where(table => table.QuerySelector("table") is null).Select(Rows).ToList();
        var tables = all.Where(rows => rows.Count > 1 && rows.Exists(row => row.Count > 1)).ToList();
        return [.. (tables.Count > 0 ? tables : all.OrderByDescending(rows => rows.Sum(row => row.Count)).Take(1)).Select(rows => new TableRecords(null, rows))];
    }

    private static List<IReadOnlyList<string>> Rows(IHtmlTableElement table)
    {
        var rows = new List<IReadOnlyList<string>>();
        var below = new Dictionary<int, int>();
        foreach (var row in table.Rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Cells)
            {
                Pass(cells, below);
                for (var column = 0; column < Math.Max(1, cell.ColumnSpan); column++)
                {
                    below[cells.Count] = Math.Max(1, cell.RowSpan) - 1;
                    cells.Add(column == 0 ? Text(cell) : "");
                }
            }

            Pass(cells, below);
            rows.Add(cells);
        }

        return rows;
    }

    // Cells that one above reaches down into.
    private static void Pass(List<string> cells, Dictionary<int, int> below)
    {
        while (below.GetValueOrDefault(cells.Count) > 0)
        {
            below[cells.Count]--;
            cells.Add("");
        }
    }

    // Lines of a page's source are no lines of the text; breaks are.
    private static string Text(IHtmlTableCellElement cell)
    {
        foreach (var lineBreak in cell.QuerySelectorAll("br"))
        {
            lineBreak.Replace(lineBreak.Owner!.CreateTextNode("\v"));
        }

        var lines = cell.TextContent.Split('\v').Select(line => string.Join(' ', line.Split(Blank, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines).Trim('\n');
    }

    private static readonly char[] Blank = [' ', '\t', '\r', '\n', '\u00A0'];
}
