using Analytics.Tests.Interpreter.Aggregation;

namespace Analytics.Tests.Interpreter;

/// <summary>Points of a ledger in a period, how many entries made them, and what ranks compare.</summary>
internal sealed record Account(decimal Points, int Entries, decimal Compared, int Months);

/// <summary>The ledger of every member: months with their entries, put together into quarters and the year.</summary>
internal sealed class Accounts(Rule ledger, Town town)
{
    /// <summary>The account of a period; null where the member was not there.</summary>
    /// <param name="subject">Member.</param>
    /// <param name="basis">official (entries that count) or claimed (all).</param>
    /// <param name="period">A month, a quarter or the year.</param>
    public Account? Of(Subject subject, string basis, string period)
    {
        if (basis is not ("official" or "claimed"))
        {
            return null;
        }

        var months = Periods.Of(town.Year, "month").Where(month => month == period || Periods.Contains(period, month))
            .Where(month => town.Rostered(subject.Id, month) || Entries(subject, month).Count > 0).ToList();
        if (months.Count == 0)
        {
            return null;
        }

        var points = months.Select(month => Ledger.Month(ledger, Counted(subject, basis, month))).ToList();
        var how = period.Length == 4 ? ledger.Text("year")! : period[4] == 'Q' ? ledger.Text("quarter")! : "sum";
        // Twelve months have no rounding: 27720 is a multiple of every number of months.
        var exact = points.Sum() * 27720 / (how == "mean" ? months.Count : 1);
        return new(Ledger.Together(how, points), months.Sum(month => Counted(subject, basis, month).Count), exact, months.Count);
    }

    /// <summary>Points of the entries that name an aspect, in the year; null where none does.</summary>
    public decimal? Aspect(Subject subject, string basis, string aspect, IReadOnlyList<Rule> aspects)
    {
        var named = Periods.Of(town.Year, "month").SelectMany(month => Entries(subject, month)).Where(entry => Ledger.Aspect(entry.Item, aspects) == aspect).ToList();
        var counted = named.Where(entry => IsCounted(entry, basis)).ToList();
        var months = Of(subject, basis, Periods.Year(town.Year))!.Months;
        return named.Count == 0 ? null
            : Math.Round(counted.Sum(entry => Ledger.Effect(ledger, entry)) / (ledger.Text("year") == "mean" ? months : 1), 6, MidpointRounding.AwayFromZero);
    }

    private List<Entry> Counted(Subject subject, string basis, string month) => [.. Entries(subject, month).Where(entry => IsCounted(entry, basis))];

    private bool IsCounted(Entry entry, string basis) => Ledger.Names(ledger, entry.Type) && (entry.IsApproved || basis == "claimed");

    private List<Entry> Entries(Subject subject, string month) =>
        [.. town.Entries(subject.Id).Where(entry => Periods.Of(town.Year, "month")[entry.On.Month - 1] == month)];
}
