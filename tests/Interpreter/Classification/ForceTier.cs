namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.17: another tier whatever the points say; the score stays.</summary>
internal static class ForceTier
{
    public static string? Of(Rule system, Outcome outcome) => system.List("force_tier").FirstOrDefault(outcome.Fulfils)?.Text("label");
}
