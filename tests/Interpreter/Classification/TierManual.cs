namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.15: the label that the organisation decided, else the one recorded, if the text allows it.</summary>
internal static class TierManual
{
    public static (string? Label, string Flag) Of(Rule tiers, Outcome outcome, string? decided)
    {
        var word = decided ?? Recorded.Word(outcome.Subject, outcome.Basis, tiers.Text("measure")!, "");
        var label = tiers.List("allowed").FirstOrDefault(label => label.Word == word?.Trim())?.Word;
        return (label, label is null ? "no_data" : "ok");
    }
}
