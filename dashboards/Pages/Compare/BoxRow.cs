namespace Analytics.Dashboards.Pages.Compare;

/// <summary>How the scores of a part of an area spread (boxes.sql).</summary>
public sealed class BoxRow
{
    /// <summary>Part.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Units with a score, at least five.</summary>
    public long Units { get; init; }

    /// <summary>Lowest score.</summary>
    public double Least { get; init; }

    /// <summary>A quarter of the units lie below.</summary>
    public double LowerQuartile { get; init; }

    /// <summary>Half of the units lie below.</summary>
    public double Middle { get; init; }

    /// <summary>Three quarters of the units lie below.</summary>
    public double UpperQuartile { get; init; }

    /// <summary>Highest score.</summary>
    public double Most { get; init; }
}
