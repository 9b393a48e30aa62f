namespace Analytics.Warehouse.Systems;

/// <summary>Reads what decides before and after the points: veto and composite.</summary>
/// <remarks>
/// <code>
/// veto: {when: {measure: democratic_grade, op: "=", value: 不合格}, quote: …}
/// composite: {kind: weighted, parts: {quantified: 0.8, vote: 0.2}, ballot: {question: member, options: {優秀: 100, 合格: 80}, words: {優秀: 优秀}}}
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
        if (composite.Find("ballot") is { } ballot)
        {
            Ballot(scope, ballot);
        }

        composite.Close("composite");
        return weights;
    }

    // An option stands once a spelling, so that ballots are matched by equality.
    private static void Ballot(SystemScope scope, YamlEntry ballot)
    {
        var question = ballot.OneOf("question", KnownCodes.BallotQuestions);
        scope.Interpretation(ballot);
        var words = ballot.Map("words").ToDictionary(pair => pair.Key, pair => pair.Value.Scalar);
        ballot.Require("options");
        foreach (var (option, entry) in ballot.Map("options"))
        {
            if (entry.AsNumber() is not ({ } points and >= 0 and <= 100))
            {
                entry.Error("选项的分值应为0到100", "an option is worth 0 to 100");
                continue;
            }

            foreach (var spelling in new[] { option, words.GetValueOrDefault(option) ?? option }.Distinct())
            {
                scope.Rows.VoteOptions.Add(new VoteOptionRow(scope.SystemId, scope.Version, question, spelling, points));
            }
        }

        ballot.Close("ballot");
    }
}
