namespace Analytics.Warehouse.Models;

/// <summary>Puts models in an order in which each finds its inputs built.</summary>
public static class ModelOrder
{
    /// <summary>Orders the models; those without dependence keep the order given.</summary>
    /// <param name="models">Models with distinct names.</param>
    /// <param name="tables">Tables that exist without a model.</param>
    /// <exception cref="ModelException">An input is neither a model nor a table, or models wait for each other in a circle.</exception>
    public static IReadOnlyList<Model> Of(IReadOnlyList<Model> models, IReadOnlySet<string> tables)
    {
        var byName = models.ToDictionary(model => model.Name);
        var ordered = new List<Model>();
        var done = new HashSet<string>();
        foreach (var model in models)
        {
            Visit(model, []);
        }

        return ordered;

        void Visit(Model model, List<string> trail)
        {
            if (done.Contains(model.Name))
            {
                return;
            }

            if (trail.Contains(model.Name))
            {
                throw new ModelException(model.Name, "models wait for each other: " + string.Join(" -> ", [.. trail, model.Name]));
            }

            foreach (var input in model.Header.Inputs)
            {
                if (byName.TryGetValue(input, out var needed))
                {
                    Visit(needed, [.. trail, model.Name]);
                }
                else if (!tables.Contains(input))
                {
                    throw new ModelException(model.Name, $"its input {input} is neither a model nor a table");
                }
            }

            done.Add(model.Name);
            ordered.Add(model);
        }
    }
}
