namespace Analytics.Warehouse.Systems;

/// <summary>How many sub-periods a year has.</summary>
internal static class Year
{
    /// <returns>1, 2, 4, 6, 12, 52 or 365; null for session, which has no number.</returns>
    public static int? Parts(string? per) => per switch
    {
        null or "year" => 1,
        "half_year" => 2,
        "quarter" => 4,
        "two_month" => 6,
        "month" => 12,
        "week" => 52,
        "day" => 365,
        _ => null,
    };
}
