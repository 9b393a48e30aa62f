namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.16: no score at all.</summary>
internal static class Veto
{
    public static bool Holds(Rule system, Case subject) =>
        system["veto"] is { } veto && Conditions.Hold(subject, veto, veto, skipped: false) == true;
}
