namespace Analytics.Tests.Interpreter.Classification;

/// <summary>What a forced tier, a lost right or a consequence is asked of.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Basis">Basis.</param>
/// <param name="Total">Points with their bounds.</param>
/// <param name="Rank">Rank, null if unranked.</param>
/// <param name="Tier">Tier, null if none.</param>
internal sealed record Outcome(Case Subject, string Basis, Total Total, int? Rank, string? Tier)
{
    /// <summary>Whether a condition over a result or a measure holds; what is unknown must not be able to change it.</summary>
    public bool Fulfils(Rule rule) => rule.List("when").All(condition => condition.Text("result") switch
    {
        null => Records(condition),
        "tier" => Tier is not null && (Tier == condition.Text("value")) == (condition.Text("op") == "="),
        "rank" => Compare(Rank, condition),
        _ when !Total.HasData || Total.IsInvalid => false,
        "total" => Compare(Total.Known, condition) && (Total.High is null ? condition.Text("op") is ">" or ">=" : Compare(Total.Known + Total.Unknown, condition)),
        _ => Compare(Total.Standard - Total.Known, condition)
            && (Total.High is null ? condition.Text("op") is "<" or "<=" : Compare(Total.Standard - Total.Known - Total.Unknown, condition)),
    });

    private bool Records(Rule condition)
    {
        var (measure, item) = (condition.Text("measure")!, condition.Text("item") ?? "");
        return condition["value"]!.Figure is not null
            ? Compare(Recorded.Figure(Subject, Basis, measure, item), condition)
            : Recorded.Word(Subject, Basis, measure, item) is { } word && (word == condition.Text("value")) == (condition.Text("op") == "=");
    }

    private static bool Compare(decimal? value, Rule condition) =>
        value is { } known && Truth.Compare(known, condition.Text("op")!, condition.Number("value")!.Value);
}
