using YamlDotNet.RepresentationModel;

namespace Analytics.Warehouse.Systems;

/// <summary>Lays the settings of a system over its file: <c>$NAME</c> becomes the value, <c>alternatives</c> replace keys of their rule.</summary>
internal static class SystemSettings
{
    /// <summary>The setting that every system has without naming it: records that hard contradictions name are no evidence. Off where nothing is said.</summary>
    public const string ExcludeContradicted = "exclude_contradicted";

    private static readonly string[] Switch = ["true", "false"];

    /// <summary>Changes the document in place; the positions of its nodes stay those of the file.</summary>
    /// <param name="root">A system's file.</param>
    /// <param name="chosen">The entries of settings.yaml for the system and for this version, the latter last.</param>
    /// <param name="ofAnyVersion">Settings that some version of the system has; one for another version has no effect here.</param>
    /// <returns>The settings with the value in force and the one of the file; the caller names their system.</returns>
    public static List<SettingRow> Apply(YamlEntry root, IReadOnlyList<YamlEntry> chosen, IReadOnlySet<string> ofAnyVersion)
    {
        var values = new Dictionary<string, string>();
        var used = new HashSet<string>();
        var allowed = new Dictionary<string, IReadOnlyList<string>>();
        var rows = new List<SettingRow>();
        foreach (var (name, setting) in root.Map("settings"))
        {
            var value = setting.Scalar ?? setting.RequiredText("value");
            if (setting.IsMapping)
            {
                allowed[name] = [.. setting.List("allowed").Select(entry => entry.Scalar ?? "")];
                if (allowed[name].Count > 0 && !allowed[name].Contains(value))
                {
                    setting.Find("value")?.Error($"“{value}”不在可选值内：{string.Join("、", allowed[name])}", $"'{value}' is not among the choices: {string.Join(", ", allowed[name])}");
                }
            }

            values[name] = value;
            rows.Add(Row(name, value, setting));
        }

        foreach (var entry in chosen.Where(entry => !entry.IsMapping))
        {
            entry.Error("应为设置名与值", "must be settings with their values");
        }

        foreach (var (name, entry) in chosen.SelectMany(entry => entry.Pairs()))
        {
            if (name == ExcludeContradicted)
            {
                Exclude(rows, values, entry);
                continue;
            }

            if (!values.ContainsKey(name) && ofAnyVersion.Contains(name))
            {
                continue;
            }

            if (!values.ContainsKey(name))
            {
                entry.Error($"该体系没有设置 {name}，可用：{string.Join("、", values.Keys)}", $"the system has no setting {name}; it has: {string.Join(", ", values.Keys)}");
            }
            else if (allowed.TryGetValue(name, out var choices) && choices.Count > 0 && !choices.Contains(entry.Scalar ?? ""))
            {
                entry.Error($"“{entry.Scalar}”不在可选值内：{string.Join("、", choices)}", $"'{entry.Scalar}' is not among the choices: {string.Join(", ", choices)}");
            }
            else
            {
                values[name] = entry.Scalar ?? "";
                Record(root, name, values[name]);
            }
        }

        Walk(root, values, allowed, used);
        foreach (var (name, setting) in root.Map("settings").Where(setting => !used.Contains(setting.Key)))
        {
            setting.Error($"没有规则用到设置 {name}", $"no rule uses the setting {name}");
        }

        return [.. rows.Select(row => row with { Value = values[row.Setting] })];
    }

    private static void Exclude(List<SettingRow> rows, Dictionary<string, string> values, YamlEntry entry)
    {
        if (!Switch.Contains(entry.Scalar ?? ""))
        {
            entry.Error($"“{entry.Scalar}”不在可选值内：true、false", $"'{entry.Scalar}' is not among the choices: true, false");
            return;
        }

        if (values.TryAdd(ExcludeContradicted, ""))
        {
            rows.Add(new SettingRow("", "", ExcludeContradicted, "", "false", "true;false", "ours", "互相矛盾的记录不作为依据", "Records that contradict others are no evidence"));
        }

        values[ExcludeContradicted] = entry.Scalar!;
    }

    private static SettingRow Row(string name, string value, YamlEntry setting)
    {
        if (!setting.IsMapping)
        {
            return new SettingRow("", "", name, value, value, "", "ours", null, null);
        }

        var note = setting.Words("note");
        var row = new SettingRow("", "", name, value, value, setting.Joined("allowed", ";") ?? "", setting.OneOf("origin", ["text", "ours"], "ours")!, note?.Zh, note?.En);
        setting.Close("setting");
        return row;
    }

    // So that what is shown as read names the choice in force.
    private static void Record(YamlEntry root, string name, string value)
    {
        var setting = root.Find("settings")?.Find(name);
        if ((setting?.Find("value") ?? setting)?.Node is YamlScalarNode scalar)
        {
            scalar.Value = value;
        }
    }

    private static void Walk(YamlEntry entry, Dictionary<string, string> values, Dictionary<string, IReadOnlyList<string>> allowed, HashSet<string> used)
    {
        if (entry.Node is YamlMappingNode mapping)
        {
            Choose(entry, mapping, values, allowed, used);
            foreach (var (_, child) in entry.Pairs().ToList())
            {
                Walk(child, values, allowed, used);
            }
        }
        else if (entry.IsList)
        {
            foreach (var child in entry.Each())
            {
                Walk(child, values, allowed, used);
            }
        }
        else if (entry.Node is YamlScalarNode { Value: ['$', .. var name] } scalar)
        {
            used.Add(name);
            if (values.TryGetValue(name, out var value))
            {
                scalar.Value = value;
            }
            else
            {
                entry.Error($"settings 中没有 {name}", $"settings has no {name}");
            }
        }
    }

    private static void Choose(YamlEntry entry, YamlMappingNode mapping, Dictionary<string, string> values, Dictionary<string, IReadOnlyList<string>> allowed, HashSet<string> used)
    {
        if (entry.Find("alternatives") is null)
        {
            return;
        }

        foreach (var (name, choices) in entry.Map("alternatives"))
        {
            used.Add(name);
            if (!values.TryGetValue(name, out var value))
            {
                choices.Error($"settings 中没有 {name}", $"settings has no {name}");
                continue;
            }

            foreach (var (choice, changes) in choices.Pairs())
            {
                if (allowed.TryGetValue(name, out var known) && !known.Contains(choice))
                {
                    changes.Error($"{name} 没有选项 {choice}", $"{name} has no choice {choice}");
                }
                else if (changes.Node is not YamlMappingNode keys)
                {
                    changes.Error("应为要替换的键与值", "must be the keys to replace with their values");
                }
                else if (choice == value)
                {
                    foreach (var change in keys.Children)
                    {
                        mapping.Children[change.Key] = change.Value;
                    }
                }
            }
        }

        mapping.Children.Remove(new YamlScalarNode("alternatives"));
    }
}
