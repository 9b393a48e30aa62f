namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.1: never below 0, never above the standard points, unless the system says <c>clamp: none</c> (INT-04).</summary>
internal static class Clamp
{
    public static bool Holds(Rule leaf) => leaf.Text("clamp") != "none";

    public static decimal Apply(Rule leaf, decimal points, decimal? standard) =>
        !Holds(leaf) ? points : Math.Max(0, Math.Min(standard ?? decimal.MaxValue, points));
}
