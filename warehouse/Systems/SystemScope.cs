namespace Analytics.Warehouse.Systems;

/// <summary>What the readers of one system file share: its key, the rows so far, the codes they may name, the ids taken.</summary>
internal sealed record SystemScope(string SystemId, string Version, string SubjectType, IReadOnlySet<string> Measures, IReadOnlyDictionary<string, string> Populations)
{
    private readonly HashSet<string> ids = [];

    public RuleTables Rows { get; } = new();

    /// <summary>Reports an id that the file used before.</summary>
    public void Take(string id, YamlEntry entry)
    {
        if (id.Length > 0 && !ids.Add(id))
        {
            entry.Error($"编号 {id} 重复", $"the id {id} is used twice");
        }
    }

    /// <summary>The code of a measure; an unknown one is an error.</summary>
    public string? Measure(YamlEntry entry, string key)
    {
        var code = entry.Text(key);
        if (code is not null && !Measures.Contains(code))
        {
            entry.Find(key)?.Error($"measures.yaml 中没有 {code}", $"measures.yaml has no {code}");
        }

        return code;
    }

    /// <summary>A list item: its id alone, or <c>{id, zh}</c>.</summary>
    public static (string Id, string? Zh) Item(YamlEntry entry)
    {
        if (entry.Scalar is { } id)
        {
            return (id, null);
        }

        var item = (entry.RequiredText("id"), entry.Text("zh"));
        entry.Close();
        return item;
    }
}
