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
    private readonly DuckDBAppender rows;
    private readonly DuckDBAppender ragged;
    private long number;

    /// <summary>Creates both tables and opens them.</summary>
    public LandingWriter(DuckDBConnection connection, string table, Header header)
    {
        this.header = header;
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
        else if (cells.FirstOrDefault(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)) is { } broken)
        {
            Reject(cells, "encoding", broken, "含有无法识别的字符，请另存为 UTF-8", "holds bytes that are no character, save the file as UTF-8");
        }
        else
        {
            Land(cells);
        }
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
                row.AppendValue(cells[position]);
            }
            else
            {
                row.AppendNullValue();
            }
        }

        row.AppendValue(number);
        row.EndRow();
    }

    private void Reject(IReadOnlyList<string> cells, string rule, string value, string zh, string en)
    {
        var named = new Dictionary<string, string>();
        for (var position = 0; position < cells.Count; position++)
        {
            named[position < header.Cells.Count ? header.Cells[position].Name : $"extra_{position + 1}"] = cells[position];
        }

        ragged.CreateRow()
            .AppendValue(number).AppendValue(rule).AppendValue(value.Length > 200 ? value[..200] : value).AppendValue(zh).AppendValue(en)
            .AppendValue(JsonSerializer.Serialize(named, Json)).EndRow();
    }
}
