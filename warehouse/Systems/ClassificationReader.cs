namespace Analytics.Warehouse.Systems;

/// <summary>Reads what decides before and after the points: veto and composite.</summary>
/// <remarks>
/// <code>
/// veto: {when: {measure: democratic_grade, op: "=", value: 不合格}, quote: …}
/// composite: {kind: weighted, parts: {quantified: 0.8, vote: 0.2}}
/// </code>
/// </remarks>
internal static class ClassificationReader
{
    public static void Veto(SystemScope scope, YamlEntry root)
    {
        foreach (var veto in root.List("veto"))
        {
            veto.Require("when");
            var quote = veto.Joined("quote", "；");
            scope.Interpretation(veto);
            foreach (var condition in veto.List("when"))
            {
                condition.Require("measure");
                scope.Rows.Vetoes.Add(new VetoRow(
                    scope.SystemId, scope.Version, scope.Measure(condition, "measure") ?? "", condition.OneOf("op", ["=", "<>"], "=")!, condition.RequiredText("value"), quote));
                condition.Close("veto_condition");
            }

            veto.Close("veto");
        }
    }

    public static (decimal? Quantified, decimal? Vote) Composite(SystemScope scope, YamlEntry root)
    {
        if (root.Find("composite") is not { } composite)
        {
            return (null, null);
        }

        composite.OneOf("kind", ["weighted"]);
        composite.Joined("quote", "；");
        scope.Interpretation(composite);
        var parts = composite.Require("parts");
        var weights = (Quantified: parts?.RequiredNumber("quantified"), Vote: parts?.RequiredNumber("vote"));
        if (weights.Quantified + weights.Vote is { } sum && sum != 1)
        {
            parts!.Error("权重之和应为1", "the weights must add up to 1");
        }

        parts?.Close("weights");
        composite.Close("composite");
        return weights;
    }
}
