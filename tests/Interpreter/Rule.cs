using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Analytics.Tests.Interpreter;

/// <summary>A piece of a system's YAML with the choices in force: <c>$INT-03</c> reads as the choice, an alternative in force lies over the rule.</summary>
internal sealed class Rule
{
    private readonly YamlNode node;
    private readonly IReadOnlyDictionary<string, string> choices;

    private Rule(YamlNode node, IReadOnlyDictionary<string, string> choices)
    {
        this.node = node;
        this.choices = choices;
    }

    /// <summary>Reads a system.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="chosen">Choices of the place by setting, laid over the system's own.</param>
    public static Rule Parse(string yaml, IReadOnlyDictionary<string, string>? chosen = null)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = stream.Documents[0].RootNode;
        var choices = new Dictionary<string, string>();
        foreach (var (name, setting) in new Rule(root, choices).Map("settings"))
        {
            choices[name] = setting.Word ?? setting.Text("value")!;
        }

        foreach (var (name, value) in chosen ?? new Dictionary<string, string>())
        {
            choices[name] = value;
        }

        return new Rule(root, choices);
    }

    /// <summary>The scalar itself, null where it is none or is <c>null</c>.</summary>
    public string? Word => node is YamlScalarNode { Value: { Length: > 0 } value } scalar && !(scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && value is "null" or "~")
        ? value.StartsWith('$') ? choices[value[1..]] : value
        : null;

    /// <summary>The scalar itself as a figure.</summary>
    public decimal? Figure => decimal.TryParse(Word, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    public Rule? this[string key]
    {
        get
        {
            if (node is not YamlMappingNode mapping)
            {
                return null;
            }

            foreach (var (setting, readings) in key == "alternatives" ? [] : Map("alternatives"))
            {
                if (choices.TryGetValue(setting, out var choice) && readings[choice]?[key] is { } other)
                {
                    return other;
                }
            }

            return mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? new Rule(child, choices) : null;
        }
    }

    /// <summary>Measures that a clause or its conditions look at, with the spellings of the item; a target is no figure of those it is about.</summary>
    public IEnumerable<(string Measure, IReadOnlyList<string>? Names)> Looks() =>
        (Text("measure") is { } measure && this["items"] is null ? [(measure, Item.Names(this["item"]))] : Array.Empty<(string, IReadOnlyList<string>?)>())
        .Concat(List("items").Where(item => item["when"] is null).Select(item => (Text("measure")!, Item.Names(item))))
        .Concat(List("items").Concat(List("rows")).Concat(List("when")).SelectMany(rule => rule.Looks()));

    /// <summary>Whether all that a clause looks at is the unit's, as none of the people has it.</summary>
    public bool IsOfUnit(Case person) => Looks().ToList() is { Count: > 0 } looks && looks.All(look => person.Figures.IsOfUnit(look.Measure, look.Names));

    public string? Text(string key) => this[key]?.Word;

    public decimal? Number(string key) => this[key]?.Figure;

    public bool Is(string key) => Text(key) == "true";

    /// <summary>The entries of a list; one that is written without brackets counts as a list of one.</summary>
    public IReadOnlyList<Rule> List(string key) => this[key] switch
    {
        null => [],
        { node: YamlSequenceNode list } => [.. list.Children.Select(child => new Rule(child, choices))],
        { Word: null, node: YamlScalarNode } => [],
        var one => [one],
    };

    /// <summary>Rules within this one, of mappings and lists alike; alternatives that are not in force are none.</summary>
    public IEnumerable<Rule> Children() => node switch
    {
        YamlMappingNode map => map.Children.Select(child => ((YamlScalarNode)child.Key).Value!).Where(key => key is not ("alternatives" or "settings")).Select(key => this[key]!),
        YamlSequenceNode list => list.Children.Select(child => new Rule(child, choices)),
        _ => [],
    };

    public IReadOnlyList<(string Key, Rule Value)> Map(string key) =>
        this[key]?.node is YamlMappingNode map
            ? [.. map.Children.Select(child => (((YamlScalarNode)child.Key).Value!, new Rule(child.Value, choices)))]
            : [];
}
