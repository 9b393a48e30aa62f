using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Builds;

/// <summary>The models that find what is odd: built after the scores, since they compare every unit with its peers.</summary>
public static class DetectionModels
{
    /// <summary>Names of the models of <c>Anomalies</c> and of all that reads them.</summary>
    /// <param name="ordered">All models, each after its inputs.</param>
    public static IReadOnlySet<string> Of(IReadOnlyList<Model> ordered)
    {
        var names = new HashSet<string>();
        foreach (var model in ordered.Where(model => model.Path.StartsWith("Anomalies/", StringComparison.Ordinal) || model.Header.Inputs.Any(names.Contains)))
        {
            names.Add(model.Name);
        }

        return names;
    }
}
