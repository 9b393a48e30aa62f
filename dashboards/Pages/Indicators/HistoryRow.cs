namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>An area on an indicator at the end of a quarter (history.sql).</summary>
public sealed class HistoryRow
{
    /// <summary>Indicator or requirement.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Mean points of the subjects whose points are known.</summary>
    public double? MeanPoints { get; init; }

    /// <summary>Subjects with evidence of those due, 0 to 1.</summary>
    public double? EvidencedShare { get; init; }

    /// <summary>Subjects that meet it of those due, 0 to 1.</summary>
    public double? MetShare { get; init; }

    /// <summary>Not comparable with the quarter before.</summary>
    public bool SeriesBreak { get; init; }
}
