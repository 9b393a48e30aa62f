namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.19: what the text says happens; recorded, never done.</summary>
internal static class Consequences
{
    public static IReadOnlyList<string> Of(Rule system, string? tier, bool isScored, bool isDisqualified) =>
    [
        .. system.List("actions").Where(action => action.Text("trigger") switch
        {
            "result" => isScored,
            "disqualified" => isDisqualified,
            var label => tier is not null && label == tier,
        }).Select(action => action.Text("deed")!)
        .Concat(system["tiers"] is { } tiers && tier is not null
            ? tiers.List("rows").Where(row => row.Text("label") == tier).SelectMany(row => row.List("actions")).Select(action => action.Word!)
            : [])
        .Distinct().Order(StringComparer.Ordinal),
    ];
}
