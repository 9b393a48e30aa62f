namespace Analytics.Tests.Interpreter.Classification;

/// <summary>A component that is graded: a label recorded, or that of a figure recorded.</summary>
internal static class Grade
{
    public static bool IsGraded(Rule leaf) => Clause(leaf) is not null;

    public static Result Of(Rule leaf, Case subject, string basis)
    {
        var clause = Clause(leaf)!;
        var item = clause.Text("item") ?? "";
        var label = clause.Text("kind") == "tier_manual"
            ? clause.List("allowed").FirstOrDefault(allowed => allowed.Word == Recorded.Word(subject, basis, clause.Text("measure")!, item)?.Trim())?.Word
            : Recorded.Figure(subject, basis, clause.Text("measure")!, item) is { } value ? TierThreshold.Row(clause, value)?.Text("label") : null;
        var isRecorded = Recorded.Is(subject, basis, clause.Text("measure")!, item);
        return new(0, 0, label is not null ? "scored" : isRecorded ? "invalid" : "no_data", label) { IsGraded = true, IsPrinted = false };
    }

    private static Rule? Clause(Rule leaf) => leaf.List("clauses").FirstOrDefault(clause => clause.Text("kind") is "tier_manual" or "tier_threshold");
}
