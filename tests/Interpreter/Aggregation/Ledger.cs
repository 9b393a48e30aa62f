namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.4: a month is base and entries, with deductions taken; the quarter and the year are means or sums of months.</summary>
internal static class Ledger
{
    /// <summary>Points of one month; an opened month without entries has its base.</summary>
    public static decimal Month(Rule ledger, IReadOnlyList<Entry> entries)
    {
        var bases = entries.Where(entry => entry.Type == "base").ToList();
        var sum = bases.Count > 0 && ledger.Is("base_entry_replaces") ? bases.Sum(entry => entry.Points) : ledger.Number("base") ?? 0;
        return sum + ledger.List("month").Select(part => part.Word!).Where(part => part != "base").Sum(part => Part(part, entries));
    }

    /// <summary>Months put together, six decimals kept of a mean.</summary>
    public static decimal Together(string how, IReadOnlyList<decimal> months) => how == "sum" ? months.Sum() : Math.Round(months.Average(), 6, MidpointRounding.AwayFromZero);

    private static decimal Part(string part, IReadOnlyList<Entry> entries)
    {
        var points = entries.Where(entry => entry.Type == part.TrimStart('+', '-'));
        return part[0] == '-' ? -points.Sum(entry => Math.Abs(entry.Points)) : points.Sum(entry => entry.Points);
    }
}
