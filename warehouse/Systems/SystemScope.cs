namespace Analytics.Warehouse.Systems;

/// <summary>What the readers of one system file share: its key, the rows so far, the codes they may name, the ids and labels taken.</summary>
internal sealed record SystemScope(string SystemId, string Version, string SubjectType, IReadOnlySet<string> Measures, IReadOnlyDictionary<string, string> Populations)
{
    private readonly HashSet<string> ids = [];

    public RuleTables Rows { get; } = new();

    /// <summary>Labels that a subject may get from tiers, forced tiers and graded components.</summary>
    public HashSet<string> Labels { get; } = [];

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

    /// <summary>The code of a population under <c>population</c>; an unknown one is an error.</summary>
    public string? Population(YamlEntry entry)
    {
        var code = entry.Text("population");
        if (code is not null && !Populations.ContainsKey(code))
        {
            entry.Find("population")?.Error($"populations.yaml 中没有 {code}", $"populations.yaml has no {code}");
        }

        return code;
    }

    /// <summary>The interpretation choices a rule rests on, joined by ;; one that neither the rule reference nor the settings know is an error.</summary>
    public string? Interpretation(YamlEntry entry)
    {
        foreach (var choice in entry.List("interpretation"))
        {
            if (choice.Scalar is { } name && !KnownCodes.Interpretations.Contains(name) && Rows.Settings.All(setting => setting.Setting != name))
            {
                choice.Error($"没有解释选项 {name}：规则参考和 settings 中都没有", $"there is no interpretation {name}: neither the rule reference nor the settings know it");
            }
        }

        return entry.Joined("interpretation", ";");
    }

    /// <summary>The code under <c>item</c>; its Chinese word goes to the options, where the words of claims are looked up.</summary>
    public string? Item(string profile, string clauseId, YamlEntry entry)
    {
        if (entry.Find("item") is not { } found)
        {
            return null;
        }

        var (item, zh) = Item(found);
        if (zh is not null)
        {
            Rows.Options.Add(new OptionRow(SystemId, Version, profile, clauseId, 0, "word", item, zh, null, null));
        }

        return item;
    }

    /// <summary>A list item: its id alone, or <c>{id, zh}</c>.</summary>
    public static (string Id, string? Zh) Item(YamlEntry entry)
    {
        if (entry.Scalar is { } id)
        {
            return (id, null);
        }

        var item = (entry.RequiredText("id"), entry.Text("zh"));
        entry.Close("item");
        return item;
    }
}
