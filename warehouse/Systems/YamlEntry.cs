using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Analytics.Warehouse.Systems;

/// <summary>A node of a YAML file that knows where it stands; wrong content becomes an error with line and path.</summary>
internal sealed class YamlEntry(string file, YamlNode node, string path, List<SystemError> errors)
{
    private readonly HashSet<string> asked = [];

    public string File => file;

    public YamlNode Node => node;

    private string Below(string key) => path.Length == 0 ? key : path + "." + key;

    public int Line => (int)node.Start.Line;

    public string? Scalar => node is YamlScalarNode { Value: { } value } scalar && !IsNull(scalar) ? value : null;

    public IEnumerable<string> Keys => node is YamlMappingNode mapping ? mapping.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "") : [];

    public bool IsMapping => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public void Error(string zh, string en) => errors.Add(new SystemError(file, Line, path, zh, en));

    /// <summary>The entry of a key; null when the key is missing or its value is null.</summary>
    public YamlEntry? Find(string key)
    {
        asked.Add(key);
        if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) || (child is YamlScalarNode scalar && IsNull(scalar)))
        {
            return null;
        }

        return new YamlEntry(file, child, Below(key), errors);
    }

    public YamlEntry? Require(string key)
    {
        var found = Find(key);
        if (found is null)
        {
            Error($"缺少 {key}", $"{key} is required");
        }

        return found;
    }

    /// <summary>The entries of a list; of a single value, that value alone.</summary>
    public IEnumerable<YamlEntry> Each() => node is YamlSequenceNode sequence
        ? sequence.Children.Select((child, index) => new YamlEntry(file, child, $"{path}[{index}]", errors))
        : [this];

    public IReadOnlyList<YamlEntry> List(string key) => Find(key) is { } found ? [.. found.Each()] : [];

    /// <summary>The entries of a mapping by key, in the order of the file; every key counts as known.</summary>
    public IReadOnlyList<(string Key, YamlEntry Value)> Map(string key)
    {
        if (Find(key) is not { } found)
        {
            return [];
        }

        if (!found.IsMapping)
        {
            found.Error("应为键值表", "must be a mapping");
            return [];
        }

        return [.. found.Pairs()];
    }

    public IEnumerable<(string Key, YamlEntry Value)> Pairs() => node is YamlMappingNode mapping
        ? mapping.Children
            .Select(pair => (Key: (pair.Key as YamlScalarNode)?.Value ?? "", pair.Value))
            .Select(pair => (pair.Key, new YamlEntry(file, pair.Value, Below(pair.Key), errors)))
        : [];

    public string? Text(string key)
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        if (found.Scalar is null)
        {
            found.Error("应为一个值", "must be a single value");
        }

        return found.Scalar;
    }

    public string RequiredText(string key)
    {
        Require(key);
        return Text(key) ?? "";
    }

    public decimal? Number(string key)
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        if (found.AsNumber() is { } number)
        {
            return number;
        }

        found.Error($"应为数字，不是“{found.Scalar}”", $"must be a number, not '{found.Scalar}'");
        return null;
    }

    public decimal? AsNumber() =>
        decimal.TryParse(Scalar, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public decimal? RequiredNumber(string key)
    {
        Require(key);
        return Number(key);
    }

    public bool Flag(string key, bool otherwise)
    {
        switch (Text(key))
        {
            case null:
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Find(key)?.Error("应为 true 或 false", "must be true or false");
                return otherwise;
        }
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Find(key)?.Error($"应为日期 yyyy-MM-dd，不是“{text}”", $"must be a date yyyy-MM-dd, not '{text}'");
        return null;
    }

    /// <summary>A word of a closed list.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> allowed, string? otherwise = null)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (!allowed.Contains(text))
        {
            Find(key)?.Error($"不认识“{text}”，可用：{string.Join("、", allowed)}", $"'{text}' is not known; allowed: {string.Join(", ", allowed)}");
        }

        return text;
    }

    /// <summary>Words in both languages: <c>{zh, en}</c>, or one text for both; null when the key is missing.</summary>
    public Words? Words(string key)
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        if (found.Scalar is { } both)
        {
            return new Words(both, both);
        }

        var words = new Words(found.RequiredText("zh"), found.RequiredText("en"));
        found.Close();
        return words;
    }

    /// <summary>One text or a list of texts as one.</summary>
    public string? Joined(string key, string separator)
    {
        var texts = List(key).Select(entry => entry.Scalar).OfType<string>().ToList();
        return texts.Count == 0 ? null : string.Join(separator, texts);
    }

    /// <summary>Reports the keys that nobody asked for or that the shape has not: a misspelt key must never be a rule silently lost.</summary>
    /// <param name="shape">Name of the shape in <see cref="SystemShapes"/>, null or unknown where none is described.</param>
    public void Close(string? shape = null)
    {
        if (node is not YamlMappingNode)
        {
            Error("应为键值表", "must be a mapping");
            return;
        }

        var known = shape is null ? null : SystemShapes.Find(shape);
        foreach (var (key, value) in Pairs().Where(pair => !asked.Contains(pair.Key) || known?.Has(pair.Key) == false))
        {
            var keys = known?.Keys.Select(allowed => allowed.Name) ?? asked;
            value.Error($"不认识的键 {key}，此处可用：{string.Join("、", keys)}", $"unknown key {key}; allowed here: {string.Join(", ", keys)}");
        }
    }

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style is YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";
}

/// <summary>A name in both languages.</summary>
internal sealed record Words(string Zh, string En);
