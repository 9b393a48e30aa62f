namespace Analytics.Warehouse.Systems;

/// <summary>Reads <c>measures.yaml</c>: what a figure is called, its unit, and the records it is counted from.</summary>
internal sealed class MeasureFile
{
    private static readonly string[] Aggregates = ["sum", "distinct_items", "minimum", "rate", "category", "exists"];
    private static readonly string[] Datasets = ["sessions", "attendance"];
    private static readonly string[] SessionValues = ["count", "days", "hours", "present", "expected"];
    private static readonly string[] AttendanceValues = ["count", "days", "hours", "session_hours"];

    public List<MeasureRow> Measures { get; } = [];

    public List<MeasureSourceRow> Sources { get; } = [];

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
        var dataset = counted.OneOf("dataset", Datasets, "")!;
        if (dataset.Length == 0)
        {
            counted.Error("缺少 dataset", "dataset is required");
        }

        var types = counted.List("session_type").Select(type => Known(type, KnownCodes.SessionTypes)).ToList();
        var statuses = counted.List("statuses").Select(status => Known(status, KnownCodes.Statuses)).ToList();
        var value = counted.OneOf("value_column", dataset == "attendance" ? AttendanceValues : SessionValues, "count")!;
        var weight = counted.OneOf("weight_column", ["expected"]);
        var item = counted.OneOf("item_column", ["carrier", "venue", "session"]);
        foreach (var type in types.Count > 0 ? types : [null])
        {
            Sources.Add(new MeasureSourceRow(code, dataset, type, statuses.Count > 0 ? string.Join(';', statuses) : null, value, weight, item));
        }

        counted.Close();
        return dataset;
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
