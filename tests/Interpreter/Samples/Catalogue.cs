using Analytics.Tests.Support;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Measures and populations of the product, read as data.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyDictionary<string, string> Aggregates =
        Rule.Parse(Text("measures")).Map("measures").ToDictionary(measure => measure.Key, measure => measure.Value.Text("aggregate") ?? "sum");

    /// <summary>What a measure is counted from, of those that records give.</summary>
    public static readonly IReadOnlyDictionary<string, Rule> Sources =
        Rule.Parse(Text("measures")).Map("measures").Where(measure => measure.Value["counted_from"] is not null).ToDictionary(measure => measure.Key, measure => measure.Value["counted_from"]!);

    public static readonly Populations Populations = new(Text("populations"));

    /// <summary>A file of the product's systems.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "warehouse", "Systems", name + ".yaml"));
}
