using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Trials.Thresholds;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Flags;

/// <summary>A detector's threshold beside another one, as <c>analytics flags --q</c> answers.</summary>
/// <param name="Detector">The detector.</param>
/// <param name="Published">Its threshold as it stands.</param>
/// <param name="Tried">The threshold asked about.</param>
/// <param name="Flagged">The unit-quarters at or below the threshold tried, the strangest first.</param>
public sealed record ThresholdTrial(string Detector, TriedThreshold Published, TriedThreshold Tried, IReadOnlyList<JudgedQuarter> Flagged)
{
    /// <summary>Tries a threshold.</summary>
    /// <param name="connection">A snapshot.</param>
    /// <param name="question">Where to look; its detector is named.</param>
    /// <param name="q">Flag at a share of false alarms of at most this, above 0 and at most 1.</param>
    /// <returns>The trial; null where no law judges such a detector.</returns>
    public static ThresholdTrial? Read(DuckDBConnection connection, FlagQuestion question, double q)
    {
        if (connection.QuerySingleOrDefault<double?>("select flag_q from dim_detector where detector = $Detector and law <> 'none'", question) is not { } published)
        {
            return null;
        }

        var judged = connection.Query<JudgedQuarter>(
            SqlFile.Read(typeof(ThresholdEffect).Assembly, ThresholdEffect.Judged),
            new { detector = question.Detector, quarter = question.Quarter, unit_id = question.UnitId, scope_unit_id = (string?)null }).ToList();
        var tried = ThresholdEffect.At(q, judged, InspectionPace.Standard);
        return new ThresholdTrial(question.Detector!, TriedThreshold.Of(ThresholdEffect.At(published, judged, InspectionPace.Standard)), TriedThreshold.Of(tried), tried.Flagged);
    }
}

/// <param name="Q">The threshold.</param>
/// <param name="Flags">Unit-quarters it flags.</param>
/// <param name="Units">Units among them.</param>
/// <param name="Counties">Counties they stand in.</param>
/// <param name="Records">Records to look at.</param>
/// <param name="Hours">Hours that takes at the standard pace, to one decimal.</param>
public sealed record TriedThreshold(double Q, int Flags, int Units, int Counties, int Records, double Hours)
{
    /// <summary>The figures of an effect.</summary>
    /// <param name="effect">What the threshold flags.</param>
    public static TriedThreshold Of(ThresholdEffect effect) =>
        new(effect.Q, effect.Flagged.Count, effect.Units, effect.Counties, effect.Records, Math.Round(effect.Hours, 1));
}
