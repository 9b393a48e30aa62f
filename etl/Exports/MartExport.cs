using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Exports;

/// <summary>Writes one mart into one file.</summary>
public static class MartExport
{
    /// <summary>Extensions that can be written.</summary>
    public static IReadOnlySet<string> Formats { get; } = new HashSet<string> { ".csv", ".xlsx", ".parquet" };

    /// <summary>Names of the marts of a snapshot, by name.</summary>
    /// <param name="connection">A snapshot.</param>
    public static IReadOnlyList<string> Marts(DuckDBConnection connection) => [.. connection.Query<string>(Statement("marts.sql"))];

    /// <summary>Writes the whole mart. The file appears when it is complete; one that stood there is replaced.</summary>
    /// <param name="connection">A snapshot.</param>
    /// <param name="mart">One of <see cref="Marts"/>.</param>
    /// <param name="path">Ends in one of <see cref="Formats"/>; its folder is made.</param>
    /// <exception cref="IOException">The file cannot be written, or has more rows than a worksheet takes.</exception>
    public static Exported Write(DuckDBConnection connection, string mart, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = path + ".new";
        try
        {
            var format = Path.GetExtension(path).ToLowerInvariant();
            var exported = format == ".xlsx" ? Workbook(connection, mart, unfinished) : Copy(connection, mart, unfinished, format);
            File.Move(unfinished, path, overwrite: true);
            return exported;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static Exported Copy(DuckDBConnection connection, string mart, string path, string format)
    {
        var statement = Statement(format == ".csv" ? "copy_csv.sql" : "copy_parquet.sql")
            .Replace("{{mart}}", mart, StringComparison.Ordinal)
            .Replace("{{path}}", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
        return new Exported(connection.Execute(statement), CellsCut: 0);
    }

    private static Exported Workbook(DuckDBConnection connection, string mart, string path)
    {
        using var rows = connection.ExecuteReader("from " + mart);
        return WorkbookWriter.Write(rows, mart, path);
    }

    private static string Statement(string file) => SqlFile.Read(typeof(MartExport).Assembly, "Exports/" + file);
}

/// <param name="Rows">Rows written, the header not counted.</param>
/// <param name="CellsCut">Cells that lost their end because a worksheet's cell takes 32,767 characters.</param>
public sealed record Exported(long Rows, long CellsCut);
