using Analytics.Etl.Datasets;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Brings one sheet of a workbook into a landing table.</summary>
internal static class SheetLanding
{
    /// <summary>Lands the sheet.</summary>
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="sheet">Its name and rows; a page has one without a name.</param>
    /// <param name="named">The dataset that its name says; null to tell by its header.</param>
    /// <param name="table">Name of the temporary table.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <returns>Where the rows stand, or why the sheet is refused.</returns>
    public static Reading Land(DuckDBConnection connection, TableRecords sheet, Dataset? named, string table, int longest)
    {
        using var rows = sheet.Records.GetEnumerator();
        var head = new List<IReadOnlyList<string>>();
        while (head.Count < Header.Searched && rows.MoveNext())
        {
            head.Add(rows.Current);
        }

        if ((named ?? DatasetByHeader.Find(head)) is not { } dataset)
        {
            return new Reading.Refused(null, sheet.Name, "unknown_dataset",
                $"工作表“{sheet.Name}”的名称和表头都看不出属于哪一类数据，请以 {Known("、", each => each.Zh)} 命名",
                $"neither the name nor the header of sheet \"{sheet.Name}\" says a dataset; name it after one: {Known(", ", each => each.Name)}");
        }

        var header = Header.Find(head, dataset);
        if (header is null)
        {
            return new Reading.Refused(dataset, sheet.Name, "empty", $"工作表“{sheet.Name}”是空的", $"sheet \"{sheet.Name}\" is empty");
        }

        if (MissingColumn.Refuse(dataset, header, sheet.Name) is { } refusal)
        {
            return refusal;
        }

        using var writer = new LandingWriter(connection, table, header, longest);
        foreach (var cells in head.Skip(header.Record + 1))
        {
            writer.Append(cells, isPadded: true);
        }

        while (rows.MoveNext())
        {
            writer.Append(rows.Current, isPadded: true);
        }

        return new Reading.Landed(dataset, sheet.Name, table, "row_number", header);
    }

    private static string Known(string separator, Func<Dataset, string> word) => string.Join(separator, DatasetCatalogue.All.Select(word));
}
