using System.Globalization;
using Analytics.Etl.Checks;
using Analytics.Etl.Readers;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Rejections;

/// <summary>A workbook of rejections that comes back corrected: it adds to the load that it corrects and supersedes nothing.</summary>
/// <remarks>A hidden column of the workbook says for each row which load turned it away; a plain file never has it.</remarks>
internal static class Correction
{
    /// <summary>Header of the column that names the load.</summary>
    public const string LoadTitle = "来源批次 load";

    /// <summary>Header of the column that names the row.</summary>
    public const string RowTitle = "来源行 row";

    /// <summary>What stands in the column of the load: its number and the beginning of its file's hash, so that no other warehouse takes it for its own.</summary>
    public static string Mark(long loadId, string sha256) => string.Create(CultureInfo.InvariantCulture, $"{loadId}:{sha256[..12]}");

    /// <summary>Marks the rejections that a table answers.</summary>
    /// <param name="connection">The warehouse, in the transaction of the load.</param>
    /// <param name="landed">The table.</param>
    /// <returns>Whether it answered any.</returns>
    public static bool Apply(DuckDBConnection connection, Reading.Landed landed)
    {
        var load = landed.Header.Cells.FirstOrDefault(cell => cell.Text == LoadTitle);
        var row = landed.Header.Cells.FirstOrDefault(cell => cell.Text == RowTitle);
        return load is not null && row is not null
            && connection.Execute(SqlTemplate.Fill("Rejections/corrected.sql", ("landing", landed.Table), ("load", load.Name), ("row", row.Name))) > 0;
    }
}
