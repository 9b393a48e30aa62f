namespace Analytics.Dashboards.Pages.Trends;

/// <summary>Within which a figure moves from quarter to quarter without anything special having happened.</summary>
/// <param name="Mean">Mean of the series.</param>
/// <param name="Lower">Lower natural process limit.</param>
/// <param name="Upper">Upper natural process limit.</param>
public sealed record ControlLimits(double Mean, double Lower, double Upper)
{
    /// <summary>Fewer figures say nothing about what is usual.</summary>
    public const int Fewest = 6;

    /// <summary>Where more than one figure in so many lies outside, the series climbs or falls steadily and has no usual level to be judged by.</summary>
    public const int SteadyPart = 4;

    /// <summary>Limits of an XmR chart: mean ± 2.66 × the mean of the moving ranges (Wheeler and Chambers 1992, Understanding Statistical Process Control).</summary>
    /// <param name="values">From old to new; gaps are null, and a range is never taken over one.</param>
    /// <param name="floor">Below it the figure cannot fall.</param>
    /// <param name="ceiling">Above it the figure cannot rise; null if there is none.</param>
    /// <returns>Null if fewer than six figures are known.</returns>
    public static ControlLimits? Of(IReadOnlyList<double?> values, double floor = 0, double? ceiling = null)
    {
        var known = values.OfType<double>().ToList();
        var ranges = values.Zip(values.Skip(1), (before, now) => now - before).OfType<double>().Select(Math.Abs).ToList();
        if (known.Count < Fewest || ranges.Count == 0)
        {
            return null;
        }

        var (mean, reach) = (known.Average(), 2.66 * ranges.Average());
        return new(mean, Math.Max(floor, mean - reach), ceiling is { } most ? Math.Min(most, mean + reach) : mean + reach);
    }

    /// <summary>Whether a figure lies outside.</summary>
    public bool Excludes(double? value) => value < Lower || value > Upper;
}
