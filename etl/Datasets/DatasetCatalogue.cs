using System.Reflection;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Etl.Datasets;

/// <summary>All datasets that the program can load.</summary>
public static class DatasetCatalogue
{
    private static readonly Lazy<IReadOnlyList<Dataset>> Datasets = new(() =>
        [.. SqlFile.List(Assembly.GetExecutingAssembly(), "Datasets", ".yaml")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != "every")
            .Select(name => DatasetFile.Read(name!))
            .OrderBy(dataset => dataset.Order)]);

    /// <summary>The datasets, those that others refer to first.</summary>
    public static IReadOnlyList<Dataset> All => Datasets.Value;

    /// <summary>Recognises a dataset by how a file or sheet is named: its name or a Chinese alias at the beginning.</summary>
    /// <param name="name">File name without its folder, or sheet name.</param>
    /// <returns>The dataset whose longest name fits, or null.</returns>
    public static Dataset? Recognise(string name)
    {
        var trimmed = name.Trim();
        return All
            .SelectMany(dataset => dataset.Aliases.Append(dataset.Name).Append(dataset.Zh), (dataset, word) => (dataset, word))
            .Where(pair => trimmed.StartsWith(pair.word, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(pair => pair.word.Length)
            .Select(pair => pair.dataset)
            .FirstOrDefault();
    }
}
