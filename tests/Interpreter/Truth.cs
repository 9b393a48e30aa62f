namespace Analytics.Tests.Interpreter;

/// <summary>Yes, no, or null where the data do not tell.</summary>
internal static class Truth
{
    /// <summary>No where one is no, else unknown where one is unknown.</summary>
    public static bool? All(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, (all, part) => all & part);

    /// <summary>Yes where one is yes, else unknown where one is unknown.</summary>
    public static bool? Any(IEnumerable<bool?> parts) => parts.Aggregate((bool?)false, (any, part) => any | part);

    public static bool Compare(decimal left, string op, decimal right) => op switch
    {
        "=" => left == right,
        "<>" => left != right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        ">=" => left >= right,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no such operator"),
    };
}
