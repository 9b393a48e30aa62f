using Analytics.Etl.Datasets;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Brings the tables of pages and XML that old systems save as workbooks into landing tables.</summary>
internal static class MarkupReader
{
    /// <summary>Lands the tables, those that others refer to first.</summary>
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="tables">Reads them.</param>
    /// <param name="dataset">What the name of the file says; used for the largest table when none is named after a dataset.</param>
    /// <param name="table">Beginning of the names of the temporary tables.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <returns>One reading a table, or one refusal of the whole file; empty when nothing says which dataset its only table without a name is.</returns>
    public static IReadOnlyList<Reading> Land(DuckDBConnection connection, Func<IReadOnlyList<TableRecords>> tables, Dataset? dataset, string table, int longest)
    {
        try
        {
            List<TableRecords> filled = [.. tables().Where(each => each.Records.Any(record => record.Any(cell => !string.IsNullOrWhiteSpace(cell))))];
            if (filled.Count == 0)
            {
                return [new Reading.Refused(dataset, null, "empty", "文件里没有表格", "the file holds no table")];
            }

            // Pages do not name their tables; a message about one of several must.
            if (filled.Count > 1)
            {
                filled = [.. filled.Select((each, index) => each.Name is null ? each with { Name = $"#{index + 1}" } : each)];
            }

            var largest = filled.Exists(each => Named(each) is not null) ? null : filled.MaxBy(each => each.Records.Sum(record => record.Count));
            List<Reading> readings =
            [
                .. filled.Select((each, index) => SheetLanding.Land(connection, each, each == largest ? dataset : Named(each), $"{table}_{index + 1}", longest))
                    .OrderBy(reading => (reading as Reading.Landed)?.Dataset.Order ?? int.MaxValue),
            ];
            return readings is [Reading.Refused { Rule: "unknown_dataset", Sheet: null }] ? [] : readings;
        }
        catch (InvalidDataException exception)
        {
            return [new Reading.Refused(dataset, null, "unreadable", $"无法读取：{exception.Message}", $"cannot be read: {exception.Message}")];
        }
    }

    private static Dataset? Named(TableRecords table) => table.Name is { } name ? DatasetCatalogue.Recognise(name) : null;
}
