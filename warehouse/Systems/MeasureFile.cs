namespace Analytics.Warehouse.Systems;

/// <summary>Reads <c>measures.yaml</c>: what a figure is called, its unit, and the records it is counted from.</summary>
internal sealed class MeasureFile
{
    private static readonly string[] Aggregates = ["sum", "distinct_items", "minimum", "rate", "category", "exists"];

    public List<MeasureRow> Measures { get; } = [];

    public List<MeasureSourceRow> Sources { get; } = [];

    public List<MeasureFilterRow> Filters { get; } = [];

    public HashSet<string> Codes { get; } = [];

    /// <summary>Adds the measures of one file; a code defined twice is an error.</summary>
    public void Add(YamlEntry root)
    {
        foreach (var (code, entry) in root.Map("measures"))
        {
            if (!Codes.Add(code))
            {
                entry.Error($"指标口径 {code} 重复定义", $"measure {code} is defined twice");
            }

            var dataset = entry.Find("counted_from") is { } counted ? Source(code, counted) : null;
            var name = entry.Require("name") is null ? null : entry.Words("name");
            var definition = entry.Require("definition") is null ? null : entry.Words("definition");
            var (least, most) = Range(entry);
            Measures.Add(new MeasureRow(
                code, entry.RequiredText("unit"), entry.OneOf("aggregate", Aggregates, "sum")!, dataset,
                name?.Zh ?? code, name?.En ?? code, definition?.Zh ?? "", definition?.En ?? "", least, most));
            entry.Close();
        }

        root.Close();
    }

    private static (decimal? Least, decimal? Most) Range(YamlEntry entry)
    {
        if (entry.Find("range") is not { } range)
        {
            return (null, null);
        }

        if (range.Each().Select(bound => bound.AsNumber()).ToList() is not [{ } least, { } most] || least >= most)
        {
            range.Error("range 应为两个数：[最小, 最大]", "range must be two numbers: [least, most]");
            return (null, null);
        }

        return (least, most);
    }

    private string Source(string code, YamlEntry counted)
    {
        counted.Require("dataset");
        var name = counted.OneOf("dataset", [.. CountedDataset.All.Select(each => each.Name)], "")!;
        if (CountedDataset.All.FirstOrDefault(each => each.Name == name) is not { } dataset)
        {
            return name;
        }

        Where(code, counted, dataset);
        var statuses = counted.List("statuses").Select(status => Known(status, dataset.Kinds.GetValueOrDefault("status", []))).ToList();
        var item = counted.OneOf("item_column", [.. dataset.Items.Keys, .. dataset.Kinds.Keys]);
        var (leastColumn, least) = Least(counted, dataset);
        Sources.Add(new MeasureSourceRow(
            code, dataset.Name, counted.OneOf("subject", ["unit", dataset.Subject], dataset.Subject)!, statuses.Count > 0 ? string.Join(';', statuses) : null,
            counted.OneOf("value_column", ["count", .. dataset.Figures], "count")!, counted.OneOf("weight_column", [.. dataset.Weights]),
            item is null ? null : dataset.Items.GetValueOrDefault(item, item), leastColumn, least));
        counted.Close();
        return dataset.Name;
    }

    private void Where(string code, YamlEntry counted, CountedDataset dataset)
    {
        foreach (var (column, allowed) in counted.Map("where"))
        {
            if (!dataset.Kinds.TryGetValue(column, out var codes))
            {
                allowed.Error($"{dataset.Name} 没有可筛选的列“{column}”，可用：{string.Join("、", dataset.Kinds.Keys)}",
                    $"{dataset.Name} has no column '{column}' to choose by; allowed: {string.Join(", ", dataset.Kinds.Keys)}");
                continue;
            }

            Filters.AddRange(allowed.Each().Select(entry => new MeasureFilterRow(code, column, Known(entry, codes) ?? "")));
        }
    }

    // Only records whose figure is at least so much.
    private static (string? Column, decimal? Least) Least(YamlEntry counted, CountedDataset dataset)
    {
        foreach (var (column, bound) in counted.Map("at_least"))
        {
            if (!dataset.Figures.Contains(column))
            {
                bound.Error($"{dataset.Name} 没有数值列“{column}”，可用：{string.Join("、", dataset.Figures)}",
                    $"{dataset.Name} has no figure '{column}'; allowed: {string.Join(", ", dataset.Figures)}");
            }

            return (column, bound.AsNumber());
        }

        return (null, null);
    }

    private static string? Known(YamlEntry entry, IReadOnlyList<string> codes)
    {
        if (entry.Scalar is not { } code || !codes.Contains(code))
        {
            entry.Error($"不认识“{entry.Scalar}”，可用：{string.Join("、", codes)}", $"'{entry.Scalar}' is not known; allowed: {string.Join(", ", codes)}");
        }

        return entry.Scalar;
    }
}
