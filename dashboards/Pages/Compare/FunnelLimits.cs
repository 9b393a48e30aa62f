namespace Analytics.Dashboards.Pages.Compare;

/// <summary>Between which shares a unit of a size lies if it is like its group (Spiegelhalter 2005, Funnel plots for comparing institutional performance).</summary>
/// <remarks>share ± z × √(φ × share × (1 − share) / due), with z 1.96 (95 %) and 3.09 (99.8 %) and φ the over-dispersion of the group, cut at 0 and 1.</remarks>
/// <param name="Share">What the group reaches, 0 to 1.</param>
/// <param name="OverDispersion">φ, at least 1.</param>
public sealed record FunnelLimits(double Share, double OverDispersion)
{
    /// <summary>With fewer requirements due than these a share says too little to be ranked by.</summary>
    public const int FewestDue = 10;

    /// <summary>z of the inner limits, outside which 1 in 20 units lies by chance.</summary>
    public const double Inner = 1.96;

    /// <summary>z of the outer limits, outside which 1 in 500 lies by chance.</summary>
    public const double Outer = 3.09;

    /// <summary>Lower limit for a number of requirements due.</summary>
    public double Lower(double due, double z) => Math.Max(0, Share - Reach(due, z));

    /// <summary>Upper limit for a number of requirements due.</summary>
    public double Upper(double due, double z) => Math.Min(1, Share + Reach(due, z));

    /// <summary>Where a unit stands.</summary>
    /// <param name="met">Requirements met.</param>
    /// <param name="due">Requirements due.</param>
    /// <returns><c>few</c> under ten due, else <c>below</c> or <c>above</c> outside the outer limits, <c>low</c> or <c>high</c> outside the inner ones, or <c>usual</c>.</returns>
    public string Standing(long met, long due)
    {
        if (due < FewestDue)
        {
            return "few";
        }

        var share = (double)met / due;
        return share < Lower(due, Outer) ? "below"
            : share > Upper(due, Outer) ? "above"
            : share < Lower(due, Inner) ? "low"
            : share > Upper(due, Inner) ? "high"
            : "usual";
    }

    private double Reach(double due, double z) => z * Math.Sqrt(OverDispersion * Share * (1 - Share) / due);
}
