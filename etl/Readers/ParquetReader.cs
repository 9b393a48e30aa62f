using System.Reflection;
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

    private static System.Data.IDataReader Open(DuckDBConnection connection, string path)
    {
        try
        {
            return connection.ExecuteReader(SqlFile.Read(Assembly.GetExecutingAssembly(), "Readers/read_parquet.sql"), new { path });
        }
        catch (DuckDBException exception)
        {
            throw new InvalidDataException($"无法读取 Parquet 文件（损坏或不是 Parquet） / the Parquet file cannot be read (damaged or not Parquet): {exception.Message}", exception);
        }
    }
}
