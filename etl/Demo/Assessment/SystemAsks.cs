using System.Text.Json;
using Analytics.Warehouse.Systems;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>What a system asks of its subjects, read from the product's own system files: points to give and figures to state.</summary>
internal sealed class SystemAsks
{
    private static readonly Lazy<IReadOnlyDictionary<string, SystemAsks>> Systems = new(() =>
        SystemCatalogue.Read(null).Systems.GroupBy(system => system.Id).ToDictionary(group => group.Key, group => new SystemAsks(group.Last())));

    private readonly List<AskedPoints> points = [];
    private readonly List<AskedFigure> figures = [];
    private readonly List<StatedFigure> stated = [];
    private readonly List<AskedPoints> leaves = [];

    private SystemAsks(AssessmentSystem system)
    {
        using var text = new StringWriter();
        SystemJson.Write(system, text);
        using var json = JsonDocument.Parse(text.ToString());
        Walk(json.RootElement, "");
        Look(json.RootElement);
        var first = stated.GroupBy(figure => (figure.Measure, figure.Item)).Select(group => group.OrderBy(figure => figure.Per == "year").First()).ToList();
        stated.Clear();
        stated.AddRange(first);
    }

    /// <summary>The indicators that carry points, of all profiles.</summary>
    public IReadOnlyList<AskedPoints> Points => points;

    /// <summary>The figures that its requirements compare.</summary>
    public IReadOnlyList<AskedFigure> Figures => figures;

    /// <summary>The figures that any of its rules looks at, each once.</summary>
    public IReadOnlyList<StatedFigure> Stated => stated;

    /// <summary>The lowest parts that carry points.</summary>
    public IReadOnlyList<AskedPoints> Leaves => leaves;

    /// <summary>The asks of a system, by its id.</summary>
    public static SystemAsks Of(string system) => Systems.Value[system];

    private void Walk(JsonElement element, string profile)
    {
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "profiles":
                    foreach (var one in property.Value.EnumerateObject())
                    {
                        Walk(one.Value, one.Name);
                    }

                    break;
                case "dimensions" or "indicators":
                    foreach (var one in property.Value.EnumerateArray())
                    {
                        Add(one, property.Name == "indicators", profile);
                        Walk(one, profile);
                    }

                    break;
                case "requirements":
                    figures.AddRange(property.Value.EnumerateArray().SelectMany(AskedFigure.Of));
                    break;
            }
        }
    }

    // Every rule wherever it stands: requirements, clauses, the label that people record.
    private void Look(JsonElement element)
    {
        foreach (var child in element.EnumerateObject())
        {
            switch (child.Name)
            {
                case "requirements":
                    stated.AddRange(child.Value.EnumerateArray().SelectMany(StatedFigure.OfRequirement));
                    break;
                case "clauses":
                    stated.AddRange(child.Value.EnumerateArray().SelectMany(StatedFigure.OfClause));
                    break;
                case "tiers" when Json.Text(child.Value, "kind") == "tier_manual":
                    stated.AddRange(StatedFigure.OfClause(child.Value));
                    break;
                case "dimensions" or "indicators" or "parts":
                    foreach (var one in child.Value.EnumerateArray())
                    {
                        Look(one);
                        if (one.TryGetProperty("clauses", out _) && Json.Number(one, "points") is { } most)
                        {
                            leaves.Add(new AskedPoints(Json.Text(one, "id")!, "", most));
                        }
                    }

                    break;
            }
        }
    }

    private void Add(JsonElement indicator, bool isIndicator, string profile)
    {
        if (isIndicator && indicator.GetProperty("points") is { ValueKind: JsonValueKind.Number } most)
        {
            points.Add(new AskedPoints(indicator.GetProperty("id").GetString()!, profile, most.GetDecimal()));
        }
    }
}

/// <summary>An indicator that somebody enters points for.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Profile">Its profile, empty if the system has none.</param>
/// <param name="Most">The most it gives.</param>
internal sealed record AskedPoints(string IndicatorId, string Profile, decimal Most);
