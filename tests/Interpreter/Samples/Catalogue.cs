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

    /// <summary>The least and the most that a measure can be, of those that have bounds.</summary>
    public static readonly IReadOnlyDictionary<string, (decimal? Low, decimal? High)> Ranges =
        Rule.Parse(Text("measures")).Map("measures").Where(measure => measure.Value["range"] is not null || measure.Value.Text("aggregate") == "rate")
            .ToDictionary(measure => measure.Key, measure => (measure.Value.List("range").Count == 0 ? 0 : measure.Value.List("range")[0].Figure, measure.Value.List("range").Count == 0 ? 100 : measure.Value.List("range")[1].Figure));

    /// <summary>Systems of the product.</summary>
    public static IReadOnlyList<string> Systems { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "warehouse", "Systems"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name is not ("measures" or "populations")).Order(StringComparer.Ordinal)];

    public static readonly Populations Populations = new(Text("populations"));

    /// <summary>A file of the product's systems.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "warehouse", "Systems", name + ".yaml"));
}
