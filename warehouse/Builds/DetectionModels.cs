using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Builds;

/// <summary>The models that find what is odd: built after the scores, since they compare every unit with its peers.</summary>
public static class DetectionModels
{
    // Scores read it only where a system leaves contradicted records out; such systems always have a full build.
    private const string Contradicted = "fct_contradicted_record";

    /// <summary>Names of the models of <c>Anomalies</c>, and of all that reads them save scores.</summary>
    /// <param name="ordered">All models, each after its inputs.</param>
    public static IReadOnlySet<string> Of(IReadOnlyList<Model> ordered)
    {
        var names = new HashSet<string>();
        foreach (var model in ordered.Where(model =>
            model.Path.StartsWith("Anomalies/", StringComparison.Ordinal) || model.Header.Inputs.Any(input => input != Contradicted && names.Contains(input))))
        {
            names.Add(model.Name);
        }

        return names;
    }

    /// <summary>Names of those among them that must stand before scores, which may leave out the records that they name.</summary>
    /// <param name="ordered">All models, each after its inputs.</param>
    public static IReadOnlySet<string> BeforeScores(IReadOnlyList<Model> ordered)
    {
        var detection = Of(ordered);
        var names = new HashSet<string> { Contradicted };
        foreach (var model in ordered.Reverse().Where(model => names.Contains(model.Name)))
        {
            names.UnionWith(model.Header.Inputs.Where(detection.Contains));
        }

        return names;
    }
}
