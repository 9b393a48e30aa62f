using System.Globalization;
using System.Reflection;
using Analytics.Etl.Datasets;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Reads Parquet files through DuckDB.</summary>
internal static class ParquetReader
{
    /// <summary>Header and rows, one after the other.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no Parquet file or is damaged.</exception>
    public static IEnumerable<IReadOnlyList<string>> Records(string path)
    {
        using var connection = Database.OpenInMemory();
        using var reader = Open(connection, path);
        yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column))];
        }
    }

    /// <summary>Lands one file.</summary>
    /// <remarks>As it lies; only where that fails (a cell is too long, a page is damaged) as a table of text.</remarks>
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="path">The file.</param>
    /// <param name="dataset">What it holds; null to tell by its column names.</param>
    /// <param name="table">Name of the temporary table.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <param name="isIrregular">Reading the file as it lies was tried before and failed.</param>
    /// <returns>Where the rows stand, or why the file is refused; null when its dataset is unknown.</returns>
    public static Reading? Land(DuckDBConnection connection, string path, Dataset? dataset, string table, int longest, bool isIrregular)
    {
        try
        {
            connection.Execute("set variable landing_path = $path", new { path });
            var columns = connection.Query<Column>(Statement("parquet_columns.sql")).ToList();
            var names = columns.ConvertAll(column => column.Name);
            if ((dataset ?? DatasetByHeader.Find([names])) is not { } known)
            {
                return null;
            }

            var header = Header.Of(names, known);
            return MissingColumn.Refuse(known, header, null) is { } refusal ? refusal
                : isIrregular || names.Contains("file_row_number", StringComparer.OrdinalIgnoreCase) ? Text(connection, path, known, table, header, columns, longest)
                : View(connection, known, table + "_view", header, columns, longest);
        }
        catch (DuckDBException exception)
        {
            return new Reading.Refused(dataset, null, "unreadable",
                $"无法读取 Parquet 文件（损坏或不是 Parquet）：{exception.Message}", $"the Parquet file cannot be read (damaged or not Parquet): {exception.Message}");
        }
    }

    private static Reading.Landed View(DuckDBConnection connection, Dataset dataset, string view, Header header, List<Column> columns, int longest)
    {
        var values = header.Cells.Where(cell => cell.Column is { } column && columns[cell.Position].Fits(column.Type)).Select(cell => cell.Name).ToHashSet();
        var cells = header.Cells.Select(cell => values.Contains(cell.Name) ? $"{columns[cell.Position].Quoted} as \"{cell.Name}\"" : columns[cell.Position].AsText(cell));
        connection.Execute(LandingWriter.Template("view_parquet.sql", view, string.Join(", ", cells.Append("file_row_number + 1 as number_in_file"))));
        connection.Execute(LandingWriter.Template("ragged.sql", view, ""));
        return new Reading.Landed(dataset, null, view, "number_in_file", header) { IsView = true, Values = values, Longest = longest };
    }

    private static Reading.Landed Text(DuckDBConnection connection, string path, Dataset dataset, string table, Header header, List<Column> columns, int longest)
    {
        connection.Execute(LandingWriter.Template("land_parquet.sql", table, string.Join(", ", header.Cells.Select(cell => columns[cell.Position].AsText(cell)))), new { path });
        connection.Execute(LandingWriter.Template("ragged.sql", table, ""));
        var tooLong = LandingWriter.Template("too_long.sql", table, "")
            .Replace("{{too_long}}", string.Join(", ", header.Cells.Select(cell => $"too_long(\"{cell.Name}\", $longest)")), StringComparison.Ordinal)
            .Replace("{{row}}", string.Join(", ", header.Cells.Select(cell => $"'{cell.Name}', left(\"{cell.Name}\", $longest)")), StringComparison.Ordinal);
        connection.Execute(tooLong, new { longest });
        return new Reading.Landed(dataset, null, table, "rowid + 1", header);
    }

    private static System.Data.IDataReader Open(DuckDBConnection connection, string path)
    {
        try
        {
            return connection.ExecuteReader(Statement("read_parquet.sql"), new { path });
        }
        catch (DuckDBException exception)
        {
            throw new InvalidDataException($"{path}: 无法读取 Parquet 文件（损坏或不是 Parquet） / the Parquet file cannot be read (damaged or not Parquet): {exception.Message}", exception);
        }
    }

    private static string Statement(string file) => SqlFile.Read(Assembly.GetExecutingAssembly(), "Readers/" + file);

    private sealed record Column(string Name, string Type)
    {
        public string Quoted => "\"" + Name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

        public string AsText(HeaderCell cell) => $"cast({Quoted} as varchar) as \"{cell.Name}\"";

        // Only types whose values are the same whether they are taken as they are or written out and read: no rounding, no zones.
        public bool Fits(ColumnType wanted) => wanted.Kind switch
        {
            "timestamp" or "date" => Type is "TIMESTAMP" or "DATE",
            "integer" => IsWhole,
            "decimal" => IsWhole || (Type.StartsWith("DECIMAL(", StringComparison.Ordinal) && int.Parse(Type.Split(',', ')')[1], CultureInfo.InvariantCulture) <= wanted.Scale),
            "boolean" => Type == "BOOLEAN",
            _ => false,
        };

        private bool IsWhole => Type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT";
    }
}
