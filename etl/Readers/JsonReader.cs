using Analytics.Etl.Datasets;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Brings the rows of a JSON file into a landing table.</summary>
internal static class JsonReader
{
    /// <summary>Lands one file.</summary>
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="path">The file: a JSON document or one object a line.</param>
    /// <param name="dataset">What it holds; null to tell by its column names.</param>
    /// <param name="table">Name of the temporary table.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <returns>Where the rows stand, or why the file is refused; null when its dataset is unknown.</returns>
    public static Reading? Land(DuckDBConnection connection, string path, Dataset? dataset, string table, int longest)
    {
        JsonTable json;
        try
        {
            json = JsonTable.Read(path);
        }
        catch (InvalidDataException exception)
        {
            return new Reading.Refused(dataset, null, "unreadable", $"无法读取 JSON：{exception.Message}", $"the JSON cannot be read: {exception.Message}");
        }

        if (json.Rows.Count == 0)
        {
            return new Reading.Refused(dataset, null, "empty", "文件是空的", "the file is empty");
        }

        if ((dataset ?? DatasetByHeader.Find([json.Names])) is not { } known)
        {
            return null;
        }

        var header = Header.Of(json.Names, known);
        if (MissingColumn.Refuse(known, header, null) is { } refusal)
        {
            return refusal;
        }

        using var writer = new LandingWriter(connection, table, header, longest);
        foreach (var row in json.Rows)
        {
            if (row.Cells is null)
            {
                writer.RejectLine(row.Broken!, "json", "不是有效的 JSON 对象", "is no valid JSON object");
            }
            else
            {
                writer.Append(json.Cells(row), isPadded: true);
            }
        }

        return new Reading.Landed(known, null, table, "row_number", header);
    }
}
