namespace Analytics.Tests.Interpreter.Classification;

/// <summary>What a forced tier, a lost right or a consequence is asked of.</summary>
/// <param name="Tier">Tier, null if none.</param>
/// <param name="Total">Total, null unless complete.</param>
/// <param name="Standard">Standard points of the whole.</param>
/// <param name="Rank">Rank, null if unranked.</param>
internal sealed record Outcome(string? Tier, decimal? Total, decimal Standard, int? Rank)
{
    /// <summary>Whether a condition over a result or a measure holds; what is unknown holds nothing.</summary>
    public bool Fulfils(Rule rule, Case subject) => rule.List("when").All(condition => condition.Text("result") switch
    {
        null => Conditions.One(subject, condition, rule, skipped: false) == true,
        "tier" => Tier is not null && (Tier == condition.Text("value")) == (condition.Text("op") == "="),
        "total" => Compare(Total, condition),
        "deducted" => Compare(Standard - Total, condition),
        _ => Compare(Rank, condition),
    });

    private static bool Compare(decimal? value, Rule condition) =>
        value is { } known && Truth.Compare(known, condition.Text("op")!, condition.Number("value")!.Value);
}
