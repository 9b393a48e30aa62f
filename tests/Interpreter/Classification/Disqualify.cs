namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.18: rights lost; score and tier stay.</summary>
internal static class Disqualify
{
    public static IReadOnlyList<string> Of(Rule system, Outcome outcome) =>
        [.. system.List("disqualify").Where(outcome.Fulfils).SelectMany(rule => rule.List("rights")).Select(right => right.Word!).Distinct().Order(StringComparer.Ordinal)];
}
