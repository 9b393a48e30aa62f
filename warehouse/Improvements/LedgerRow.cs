using Analytics.Warehouse.Trials;

namespace Analytics.Warehouse.Improvements;

/// <summary>A member's ledger (ledger.sql).</summary>
internal sealed class LedgerRow
{
    public string SubjectId { get; init; } = "";

    public string? Month { get; init; }

    public decimal Added { get; init; }

    public string? EntryType { get; init; }

    /// <summary>The points to earn, in hundredths; null where no type of entry adds any.</summary>
    /// <param name="goal">Where it stood, with what to reach.</param>
    /// <param name="now">Where it stands.</param>
    public SupposedEntry? Entry(Standing goal, Standing now)
    {
        if (Month is null || EntryType is null)
        {
            return null;
        }

        var months = goal.Ledger == "mean" ? now.Months : 1;
        var needed = (goal.NextCompared is { } compared ? compared * months / 27720 : goal.NextLower!.Value * months) - Added;
        var hundredths = goal.NextIsInclusive == true ? Math.Ceiling(needed * 100) : Math.Floor(needed * 100) + 1;
        return hundredths <= 0 ? null : new SupposedEntry(SubjectId, EntryType, Month, hundredths / 100);
    }
}
