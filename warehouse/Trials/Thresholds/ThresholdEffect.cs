namespace Analytics.Warehouse.Trials.Thresholds;

/// <summary>What a detector flags at a threshold, and the work that takes: read from what is published, nothing is computed or changed.</summary>
/// <param name="Q">The threshold: the share of false alarms at or below which it flags.</param>
/// <param name="Flagged">The unit-quarters it flags, the strangest first.</param>
/// <param name="Hours">Hours to inspect them all.</param>
public sealed record ThresholdEffect(double Q, IReadOnlyList<JudgedQuarter> Flagged, double Hours)
{
    /// <summary>The query of what a detector said; parameters detector, quarter, unit_id and scope_unit_id, all but the first may be null.</summary>
    public const string Judged = "Trials/Thresholds/judged.sql";

    /// <summary>Units among the flagged.</summary>
    public int Units => Flagged.DistinctBy(row => row.UnitId).Count();

    /// <summary>Counties they stand in; what stands under none counts as one more.</summary>
    public int Counties => Flagged.DistinctBy(row => row.CountyId).Count();

    /// <summary>Records to look at.</summary>
    public int Records => Flagged.Sum(row => row.ToInspect);

    /// <summary>Tries a threshold.</summary>
    /// <param name="q">Above 0 and at most 1.</param>
    /// <param name="judged">What the detector said of every unit-quarter, the strangest first.</param>
    /// <param name="pace">How long things take.</param>
    public static ThresholdEffect At(double q, IReadOnlyList<JudgedQuarter> judged, InspectionPace pace)
    {
        var effect = new ThresholdEffect(q, [.. judged.Where(row => row.QValue <= q)], 0);
        var minutes = (effect.Records * pace.MinutesPerRecord) + (effect.Units * pace.MinutesPerUnit) + (effect.Counties * pace.MinutesPerCounty);
        return effect with { Hours = minutes / 60 };
    }
}

/// <summary>How long inspectors take.</summary>
/// <param name="MinutesPerRecord">To look at one record and its papers.</param>
/// <param name="MinutesPerUnit">To call at a unit.</param>
/// <param name="MinutesPerCounty">To get to a county, once for all its units.</param>
public sealed record InspectionPace(double MinutesPerRecord, double MinutesPerUnit, double MinutesPerCounty)
{
    /// <summary>Where no setting says otherwise.</summary>
    public static InspectionPace Standard { get; } = new(10, 45, 60);
}
