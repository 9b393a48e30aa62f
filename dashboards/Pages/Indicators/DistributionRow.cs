using Analytics.Dashboards.Charts;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>A class of points and the subjects in it (distribution.sql).</summary>
public sealed class DistributionRow
{
    /// <summary>Indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Lower end, inside.</summary>
    public double ClassFrom { get; init; }

    /// <summary>Upper end, outside but for the last class; the same as the lower for points that stand alone.</summary>
    public double ClassTo { get; init; }

    /// <summary>How many.</summary>
    public long Subjects { get; init; }

    /// <summary>The class as readers see it.</summary>
    public string Name => ClassFrom < ClassTo ? $"{FigureText.Number(ClassFrom)}–{FigureText.Number(ClassTo)}" : FigureText.Number(ClassFrom);
}
