using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>Recognises what a table holds by its header, where its name does not say.</summary>
internal static class DatasetByHeader
{
    /// <summary>The only dataset whose required columns a header has, or the one that explains the most of its cells.</summary>
    /// <param name="records">The first records of the table.</param>
    /// <returns>Null when none fits, or several do equally well.</returns>
    public static Dataset? Find(IReadOnlyList<IReadOnlyList<string>> records)
    {
        var fitting = DatasetCatalogue.All
            .Select(dataset => (dataset, header: Header.Find(records, dataset)))
            .Where(pair => pair.header is not null && !pair.header.Missing(pair.dataset).Any())
            .Select(pair => (pair.dataset, known: pair.header!.Cells.Count(cell => cell.Column is not null)))
            .OrderByDescending(pair => pair.known)
            .Take(2)
            .ToList();
        return fitting.Count == 0 || (fitting.Count == 2 && fitting[0].known == fitting[1].known) ? null : fitting[0].dataset;
    }
}
