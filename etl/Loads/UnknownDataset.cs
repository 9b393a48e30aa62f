using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Loads;

/// <summary>Refuses a file whose name begins with no dataset, and says which names there are.</summary>
internal static class UnknownDataset
{
    /// <summary>The refusal of a file.</summary>
    /// <param name="name">Its name.</param>
    public static Reading.Refused Refuse(string name)
    {
        var words = DatasetCatalogue.All.Select(dataset => dataset.Name).ToList();
        var nearest = EditDistance.Nearest(Path.GetFileNameWithoutExtension(name), words);
        return new Reading.Refused(null, null, "unknown_dataset",
            "文件名没有说明是哪一类数据" + (nearest is null ? "" : $"，最接近的是“{nearest}”") + $"；文件名应以其中之一开头：{string.Join("、", DatasetCatalogue.All.Select(dataset => $"{dataset.Name}（{dataset.Zh}）"))}",
            "the file name says no dataset" + (nearest is null ? "" : $", the nearest is \"{nearest}\"") + $"; it must begin with one of {string.Join(", ", words)}");
    }
}
