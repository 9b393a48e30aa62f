namespace Analytics.Etl.Demo.Records;

/// <summary>What people write, read, attend and sit, by dataset; a row is the cells of <see cref="RecordFiles"/>.</summary>
internal sealed class RecordRows
{
    private readonly Dictionary<string, List<object?[]>> rows = [];
    private readonly HashSet<(string Dataset, string Key)> keys = [];

    /// <summary>All rows.</summary>
    public long Count => rows.Values.Sum(list => (long)list.Count);

    /// <summary>The rows of a dataset in the order they came.</summary>
    public IReadOnlyList<object?[]> Of(string dataset) => rows.GetValueOrDefault(dataset, []);

    /// <summary>Adds a row; a second one of its key is left out.</summary>
    public void Add(string dataset, string key, params object?[] cells)
    {
        if (keys.Add((dataset, key)))
        {
            if (!rows.TryGetValue(dataset, out var list))
            {
                rows[dataset] = list = [];
            }

            list.Add(cells);
        }
    }

    /// <summary>These rows, then those of another.</summary>
    public RecordRows And(RecordRows other)
    {
        foreach (var (dataset, list) in other.rows)
        {
            rows[dataset] = [.. Of(dataset), .. list];
        }

        return this;
    }
}
