namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.4: a month is base and entries, with deductions taken; the quarter and the year are means or sums of months.</summary>
internal static class Ledger
{
    /// <summary>Points of one month; an opened month without entries has its base, and base entries stand for it.</summary>
    public static decimal Month(Rule ledger, IReadOnlyList<Entry> entries) =>
        (entries.Any(entry => entry.Type == "base") ? 0 : ledger.Number("base") ?? 0) + entries.Sum(entry => Effect(ledger, entry));

    /// <summary>Months put together, six decimals kept of a mean.</summary>
    public static decimal Together(string how, IReadOnlyList<decimal> months) => how == "sum" ? months.Sum() : Math.Round(months.Average(), 6, MidpointRounding.AwayFromZero);

    /// <summary>Whether the formula names a type of entry.</summary>
    public static bool Names(Rule ledger, string type) => ledger.List("month").Any(part => part.Word!.TrimStart('+', '-') == type);

    /// <summary>What an entry adds; of what is taken the magnitude, whichever sign it was written with.</summary>
    public static decimal Effect(Rule ledger, Entry entry) =>
        ledger.List("month").Any(part => part.Word == "-" + entry.Type) ? -Math.Abs(entry.Points) : entry.Points;

    /// <summary>The aspect that an entry names by id or by name, the longest name first; null if none.</summary>
    public static string? Aspect(string item, IReadOnlyList<Rule> aspects) => item.Length == 0 ? null : aspects
        .Where(aspect => item == aspect.Text("id") || item == aspect["name"]?.Text("en") || (aspect["name"]?.Text("zh") is { } name && item.Contains(name, StringComparison.Ordinal)))
        .OrderByDescending(aspect => aspect["name"]?.Text("zh")?.Length).FirstOrDefault()?.Text("id");
}
