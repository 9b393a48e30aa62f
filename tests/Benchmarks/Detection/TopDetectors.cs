namespace Analytics.Benchmarks.Detection;

/// <summary>Which detector speaks first, and whether it is one that looks for what was done.</summary>
internal static class TopDetectors
{
    // By anomaly.md section 5 and the patterns of facts.md section 3: what each way of padding should be recognised by.
    private static readonly Dictionary<string, string[]> Fit = new()
    {
        ["cloned_sessions"] = ["D4", "S-12", "S-30", "H-18"],
        ["attendance_to_roster"] = ["D8", "S-08", "S-25", "S-32"],
        ["invented_round_numbers"] = ["D1", "S-01", "S-09"],
        ["inflated_notes"] = ["D6", "D7", "S-02", "S-01"],
        ["near_pass_lifted"] = ["D3", "D13", "S-05", "S-19"],
        ["self_scores_raised"] = ["D9", "S-06"],
        ["bulk_points"] = ["D10", "D1", "S-21"],
        ["back_filled_quarter"] = ["D11", "S-04"],
        ["rounded_votes"] = ["D12", "D2", "S-18"],
        ["cross_unit_copies"] = ["D5", "D6", "S-02"],
    };

    /// <summary>How often each detector comes first for a scenario, most first.</summary>
    public static string Of(IEnumerable<DetectedCity> cities, string scenario)
    {
        var named = cities.SelectMany(city => city.Quarters).Where(quarter => quarter.Scenario == scenario).ToList();
        return string.Join(", ", named.GroupBy(quarter => quarter.IsFlagged ? quarter.TopDetector ?? "?" : "-").OrderByDescending(group => group.Count()).Take(4).Select(group => $"{group.Key} {group.Count()}"));
    }

    /// <summary>Share of padded unit-quarters in a band whose first detector looks for what was done; NaN where none is in a band.</summary>
    public static double Fitting(Dictionary<string, List<DetectedCity>> cities)
    {
        var flags = cities.SelectMany(of => of.Value.SelectMany(city => city.Quarters.Where(quarter => quarter.Scenario == of.Key && quarter is { IsFlagged: true, TopDetector: not null })
            .Select(quarter => (of.Key, Code: city.Codes.GetValueOrDefault(quarter.TopDetector!))))).Where(flag => flag.Code is not null).ToList();
        return flags.Count == 0 ? double.NaN : (double)flags.Count(flag => Words(flag.Code!).Intersect(Fit[flag.Key]).Any()) / flags.Count;
    }

    private static string[] Words(string codes) => codes.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
