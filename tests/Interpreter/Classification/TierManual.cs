namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.15: the label that somebody recorded, if the text allows it.</summary>
internal static class TierManual
{
    public static (string? Label, string Status) Of(Rule tiers, Figures figures)
    {
        var word = figures.Text(tiers.Text("measure")!);
        return word is null ? (null, "no_data")
            : tiers.List("allowed").Any(label => label.Word == word) ? (word, "scored")
            : (null, "invalid");
    }
}
