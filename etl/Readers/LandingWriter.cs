using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Appends rows to a landing table, those that do not fit the header to its companion.</summary>
internal sealed class LandingWriter : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Header header;
    private readonly int longest;
    private readonly DuckDBAppender rows;
    private readonly DuckDBAppender ragged;
    private long number;

    /// <summary>Creates both tables and opens them.</summary>
    /// <param name="connection">Where they are made.</param>
    /// <param name="table">Name of the landing table.</param>
    /// <param name="header">Its columns.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    public LandingWriter(DuckDBConnection connection, string table, Header header, int longest)
    {
        this.header = header;
        this.longest = longest;
        var columns = string.Join(", ", header.Cells.Select(cell => $"\"{cell.Name}\" varchar"));
        connection.Execute(Template("landing.sql", table, columns));
        connection.Execute(Template("ragged.sql", table, ""));
        rows = connection.CreateAppender("temp", "main", table);
        ragged = connection.CreateAppender("temp", "main", table + "_ragged");
    }

    /// <summary>The text of one of the templates beside this file.</summary>
    public static string Template(string file, string table, string columns) =>
        SqlFile.Read(Assembly.GetExecutingAssembly(), $"Readers/{file}")
            .Replace("{{table}}", table, StringComparison.Ordinal)
            .Replace("{{columns}}", columns, StringComparison.Ordinal);

    /// <summary>Appends one record; a blank one only counts in the numbering.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="isUnclosed">The file ended inside a quoted cell of it.</param>
    /// <param name="isPadded">Cells missing at the end are empty (workbooks), not an error (text).</param>
    public void Append(IReadOnlyList<string> cells, bool isUnclosed = false, bool isPadded = false)
    {
        number++;
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (RemarkLine.Of(cells, header) is var (rule, zh, en))
        {
            Put(cells, rule, cells.First(cell => !string.IsNullOrWhiteSpace(cell)), zh, en, "warning");
            return;
        }

        var filled = cells.Count;
        while (filled > header.Cells.Count && string.IsNullOrWhiteSpace(cells[filled - 1]))
        {
            filled--;
        }

        if (isUnclosed)
        {
            Reject(cells, "quote", cells[^1], "引号没有闭合，其后的内容无法分行", "a quote is never closed, so the text after it cannot be split into rows");
        }
        else if (filled > header.Cells.Count || (filled < header.Cells.Count && !isPadded))
        {
            Reject(cells, "ragged", $"{filled}",
                $"本行有 {filled} 格，表头有 {header.Cells.Count} 格；含分隔符的内容请加引号",
                $"the row has {filled} cells, the header {header.Cells.Count}; put quotes around text that holds the delimiter");
        }
        else if (cells.FirstOrDefault(cell => cell.AsSpan().ContainsAny('\uFFFD', '\0')) is { } broken)
        {
            Reject(cells, "encoding", broken.Replace('\0', '\uFFFD'), "含有无法识别的字符，请另存为 UTF-8", "holds bytes that are no character, save the file as UTF-8");
        }
        else if (cells.FirstOrDefault(cell => cell.Length > longest) is { } large)
        {
            Reject(cells, "too_long", large,
                $"单元格有 {large.Length} 个字符，上限是 {longest}（settings.yaml 的 load.cell_characters）",
                $"a cell has {large.Length} characters, the limit is {longest} (load.cell_characters of settings.yaml)");
        }
        else
        {
            Land(cells);
        }
    }

    /// <summary>Rejects a line that could not be cut into cells.</summary>
    /// <param name="line">Its text.</param>
    /// <param name="rule">The rule it breaks.</param>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    public void RejectLine(string line, string rule, string zh, string en)
    {
        number++;
        Reject([line], rule, line, zh, en);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows.Dispose();
        ragged.Dispose();
    }

    private void Land(IReadOnlyList<string> cells)
    {
        var row = rows.CreateRow();
        for (var position = 0; position < header.Cells.Count; position++)
        {
            if (position < cells.Count && cells[position].Length > 0)
            {
                row.AppendValue(header.Cells[position].Column is { } column ? FullWidth.Narrow(cells[position], column) : cells[position]);
            }
            else
            {
                row.AppendNullValue();
            }
        }

        row.AppendValue(number);
        row.EndRow();
    }

    private void Reject(IReadOnlyList<string> cells, string rule, string value, string zh, string en) => Put(cells, rule, value, zh, en, "error");

    private void Put(IReadOnlyList<string> cells, string rule, string value, string zh, string en, string severity)
    {
        var named = new Dictionary<string, string>();
        for (var position = 0; position < cells.Count; position++)
        {
            // JSON in the database takes no NUL; a cell beyond the limit is not kept whole.
            var cell = cells[position].Length > longest ? cells[position][..longest] : cells[position];
            named[position < header.Cells.Count ? header.Cells[position].Name : $"extra_{position + 1}"] = cell.Replace('\0', '\uFFFD');
        }

        ragged.CreateRow()
            .AppendValue(number).AppendValue(rule).AppendValue((value.Length > 200 ? value[..200] : value).Replace('\0', '\uFFFD')).AppendValue(zh).AppendValue(en)
            .AppendValue(JsonSerializer.Serialize(named, Json)).AppendValue(severity).EndRow();
    }
}
