using Analytics.Warehouse.Trials.Thresholds;

namespace Analytics.Dashboards.Inspection;

/// <summary>What the settings under <c>Inspection</c> say of the work of inspectors.</summary>
/// <param name="settings">The site's settings.</param>
public sealed class InspectionSettings(IConfiguration settings)
{
    /// <summary>Share of a quarter's unflagged units that is drawn for the random audit, 0 to 1: <c>RandomShare</c>, 0.05.</summary>
    public double RandomShare => Math.Clamp(settings.GetValue("Inspection:RandomShare", 0.05), 0, 1);

    /// <summary>Of how many places in a queue one is for the random audit: <c>RandomEvery</c>, 5.</summary>
    public int RandomEvery => Math.Max(1, settings.GetValue("Inspection:RandomEvery", 5));

    /// <summary>Minutes to look at one record and its papers: <c>MinutesPerRecord</c>, 10.</summary>
    public double MinutesPerRecord => Math.Max(0, settings.GetValue("Inspection:MinutesPerRecord", InspectionPace.Standard.MinutesPerRecord));

    /// <summary>Minutes to call at a unit: <c>MinutesPerUnit</c>, 45.</summary>
    public double MinutesPerUnit => Math.Max(0, settings.GetValue("Inspection:MinutesPerUnit", InspectionPace.Standard.MinutesPerUnit));

    /// <summary>Minutes to get to a county, once for all its units: <c>MinutesPerCounty</c>, 60.</summary>
    public double MinutesPerCounty => Math.Max(0, settings.GetValue("Inspection:MinutesPerCounty", InspectionPace.Standard.MinutesPerCounty));

    /// <summary>The three together.</summary>
    public InspectionPace Pace => new(MinutesPerRecord, MinutesPerUnit, MinutesPerCounty);

    /// <summary>Hours that some work takes.</summary>
    /// <param name="records">Records to look at.</param>
    /// <param name="units">Units to call at.</param>
    /// <param name="counties">Counties to get to.</param>
    public double Hours(int records, int units, int counties) => ((records * MinutesPerRecord) + (units * MinutesPerUnit) + (counties * MinutesPerCounty)) / 60;

    /// <summary>Fewest verdicts from which a precision is told: <c>VerdictFloor</c>, 10.</summary>
    public int VerdictFloor => Math.Max(1, settings.GetValue("Inspection:VerdictFloor", 10));
}
