using Analytics.Tests.Support;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Measures and populations of the product, read as data.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyDictionary<string, string> Aggregates =
        Rule.Parse(Text("measures")).Map("measures").ToDictionary(measure => measure.Key, measure => measure.Value.Text("aggregate") ?? "sum");

    public static readonly Populations Populations = new(Text("populations"));

    /// <summary>A file of the product's systems.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "warehouse", "Systems", name + ".yaml"));
}
