namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.17: another tier whatever the points say; the score stays.</summary>
internal static class ForceTier
{
    public static string? Of(Rule system, Outcome outcome, Case subject) =>
        system.List("force_tier").FirstOrDefault(rule => outcome.Fulfils(rule, subject))?.Text("label") ?? outcome.Tier;
}
