namespace Analytics.Warehouse.Systems;

/// <summary>Reads <c>populations.yaml</c>: who a requirement is about, by attributes of units and persons.</summary>
internal sealed class PopulationFile
{
    private static readonly string[] UnitAttributes = ["level", "kind", "class"];
    private static readonly string[] PersonAttributes = ["role", "rank", "category", "status"];

    public List<PopulationRow> Rows { get; } = [];

    /// <summary>unit or person, by population.</summary>
    public Dictionary<string, string> Scopes { get; } = [];

    /// <summary>Adds the populations of one file; a code defined twice is an error.</summary>
    public void Add(YamlEntry root)
    {
        foreach (var (code, entry) in root.Map("populations"))
        {
            var scope = entry.OneOf("scope", ["unit", "person"], "")!;
            if (scope.Length == 0)
            {
                entry.Error("缺少 scope", "scope is required");
            }

            if (!Scopes.TryAdd(code, scope))
            {
                entry.Error($"对象 {code} 重复定义", $"population {code} is defined twice");
            }

            var name = entry.Require("name") is null ? null : entry.Words("name");
            entry.Require("any_of");
            foreach (var (way, isExcluded) in entry.List("any_of").Select(way => (way, false)).Concat(entry.List("none_of").Select(way => (way, true))))
            {
                var (attribute, value) = Way(way, scope);
                Rows.Add(new PopulationRow(code, scope, attribute, value, name?.Zh ?? code, name?.En ?? code, isExcluded));
            }

            entry.Close();
        }

        root.Close();
    }

    private static (string Attribute, string? Value) Way(YamlEntry way, string scope)
    {
        var flag = scope == "unit" ? "has_website" : "in_centre_group";
        if (way.Scalar is { } word)
        {
            if (word != "any" && word != flag)
            {
                way.Error($"应为 any、{flag} 或一个属性", $"must be any, {flag} or one attribute");
            }

            return (word, null);
        }

        var attributes = scope == "unit" ? UnitAttributes : PersonAttributes;
        var (attribute, value) = way.Pairs().FirstOrDefault();
        if (attribute is null || !attributes.Contains(attribute))
        {
            way.Error($"属性应为：{string.Join("、", attributes)}", $"the attribute must be one of {string.Join(", ", attributes)}");
            return ("", null);
        }

        // Nothing recorded is written as the empty value.
        return (attribute, value.Scalar ?? "");
    }
}
