using System.Reflection;
using Analytics.Etl.Datasets;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Reads Parquet files through DuckDB, every value as text.</summary>
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
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="path">The file.</param>
    /// <param name="dataset">What it holds; null to tell by its column names.</param>
    /// <param name="table">Name of the temporary table.</param>
    /// <returns>Where the rows stand, or why the file is refused; null when its dataset is unknown.</returns>
    public static Reading? Land(DuckDBConnection connection, string path, Dataset? dataset, string table)
    {
        try
        {
            List<string> names;
            using (var reader = connection.ExecuteReader(Statement("read_parquet.sql") + " limit 0", new { path }))
            {
                names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            }

            if ((dataset ?? DatasetByHeader.Find([names])) is not { } known)
            {
                return null;
            }

            var header = Header.Of(names, known);
            if (MissingColumn.Refuse(known, header, null) is { } refusal)
            {
                return refusal;
            }

            var columns = header.Cells.Select(cell => $"cast(\"{names[cell.Position].Replace("\"", "\"\"", StringComparison.Ordinal)}\" as varchar) as \"{cell.Name}\"");
            connection.Execute(LandingWriter.Template("land_parquet.sql", table, string.Join(", ", columns)), new { path });
            connection.Execute(LandingWriter.Template("ragged.sql", table, ""));
            return new Reading.Landed(known, null, table, "rowid + 1", header);
        }
        catch (DuckDBException exception)
        {
            return new Reading.Refused(dataset, null, "unreadable",
                $"无法读取 Parquet 文件（损坏或不是 Parquet）：{exception.Message}", $"the Parquet file cannot be read (damaged or not Parquet): {exception.Message}");
        }
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
}
