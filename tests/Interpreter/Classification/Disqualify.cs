namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.18: rights lost; score and tier stay.</summary>
internal static class Disqualify
{
    public static IReadOnlyList<string> Of(Rule system, Outcome outcome, Case subject) =>
        [.. system.List("disqualify").Where(rule => outcome.Fulfils(rule, subject)).SelectMany(rule => rule.List("rights")).Select(right => right.Word!)];
}
