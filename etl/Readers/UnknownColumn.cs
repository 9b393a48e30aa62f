using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Remarks on columns that the dataset does not know: their cells are left out, perhaps for a slip in the header.</summary>
internal static class UnknownColumn
{
    /// <summary>Adds a remark for each to the table of what does not fit.</summary>
    /// <param name="connection">Where the table is.</param>
    /// <param name="landed">What was read.</param>
    public static void Note(DuckDBConnection connection, Reading.Landed landed)
    {
        // A workbook of rejections brings the reasons along.
        if (landed.Header.Cells.Any(cell => cell.Text == Rejections.Correction.LoadTitle))
        {
            return;
        }

        var free = landed.Dataset.Columns.Where(column => landed.Header.Cells.All(cell => cell.Column != column)).ToList();
        foreach (var cell in landed.Header.Cells.Where(cell => cell.Column is null && cell.Text.Length > 0))
        {
            var nearest = EditDistance.Nearest([cell.Text], free, column => column.Zh.Append(column.Name));
            connection.Execute($"insert into {landed.RaggedTable} values (null, 'unknown_column', $value, $zh, $en, '{{}}', 'warning')", new
            {
                value = cell.Text.Length > 200 ? cell.Text[..200] : cell.Text,
                zh = $"没有“{cell.Text}”这一列，其内容未装载" + (nearest is null ? "" : $"；最接近的是“{nearest.Label}”（{nearest.Name}）"),
                en = $"there is no column \"{cell.Text}\", its cells were left out" + (nearest is null ? "" : $"; the nearest is {nearest.Name} ({nearest.Label})"),
            });
        }
    }
}
