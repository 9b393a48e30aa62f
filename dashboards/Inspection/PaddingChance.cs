namespace Analytics.Dashboards.Inspection;

/// <summary>How likely a flagged unit's quarter is padded: measured where there are verdicts enough, else what its q says.</summary>
/// <param name="byDetector">Measured precision of the detectors.</param>
/// <param name="byBand">Measured precision of the bands.</param>
/// <param name="floor">Fewest verdicts that count.</param>
public sealed class PaddingChance(IReadOnlyDictionary<string, Proportion> byDetector, IReadOnlyDictionary<string, Proportion> byBand, int floor)
{
    private const double Least = 0.05;
    private const double Most = 0.99;

    /// <summary>The chance, 0.05 to 0.99.</summary>
    /// <param name="detectors">Detectors that flagged it.</param>
    /// <param name="band">Band of its risk.</param>
    /// <param name="q">Smallest share of false alarms among units like it; null where only contradictions speak.</param>
    public double Of(IEnumerable<string> detectors, string? band, double? q)
    {
        var measured = detectors.Select(detector => Enough(byDetector.GetValueOrDefault(detector))).OfType<double>().DefaultIfEmpty(double.NaN).Max();
        var chance = !double.IsNaN(measured) ? measured : Enough(byBand.GetValueOrDefault(band ?? "none")) ?? 1 - (q ?? 0);
        return Math.Clamp(chance, Least, Most);
    }

    private double? Enough(Proportion? measured) => measured is not null && measured.Cases >= floor ? measured.Share : null;
}
