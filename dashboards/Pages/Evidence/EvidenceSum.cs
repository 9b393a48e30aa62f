namespace Analytics.Dashboards.Pages.Evidence;

/// <summary>Adds records up to the figure that a rule observes, as the measure says: a sum, a rate, the smallest, or whether there is any.</summary>
public static class EvidenceSum
{
    /// <summary>The figure of records.</summary>
    /// <param name="aggregate">sum, distinct_items, minimum, rate, category or exists.</param>
    /// <param name="records">Any records; those with a reason not to count are left out.</param>
    /// <returns>Null where nothing counts.</returns>
    public static decimal? Of(string aggregate, IEnumerable<EvidenceRecord> records)
    {
        var counted = records.Where(record => record.Reason is null && record.Value is not null).ToList();
        return counted.Count == 0 ? null : aggregate switch
        {
            "rate" when counted.Sum(record => record.Weight ?? 0) is > 0 and var weight => decimal.Round(100 * counted.Sum(record => record.Value!.Value) / weight, 4),
            "rate" => decimal.Round(counted.Average(record => record.Value!.Value), 4),
            "minimum" => counted.Min(record => record.Value),
            _ => counted.Sum(record => record.Value),
        };
    }

    /// <summary>The figure of stated figures: each item by itself, then all items together.</summary>
    /// <param name="aggregate">sum, distinct_items, minimum, rate, category or exists.</param>
    /// <param name="claims">Any claims; those with a reason not to count are left out. The newest first.</param>
    /// <returns>Null where nothing counts.</returns>
    public static decimal? Of(string aggregate, IEnumerable<EvidenceClaim> claims)
    {
        var counted = claims.Where(claim => claim.Reason is null && claim.Value is not null).ToList();
        return counted.Count == 0 ? null : counted.GroupBy(claim => claim.Item ?? "").Sum(item => aggregate switch
        {
            "rate" => decimal.Round(item.Average(claim => claim.Value!.Value), 4),
            "minimum" => item.Min(claim => claim.Value!.Value),
            "exists" => item.Max(claim => claim.Value!.Value),
            "distinct_items" when item.Key.Length > 0 => item.Max(claim => claim.Value!.Value),
            "category" => item.First().Value!.Value,
            _ => item.Sum(claim => claim.Value!.Value),
        });
    }
}
