using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Flags;

/// <summary>What another threshold of a detector would flag: read from what is published, nothing is computed or changed.</summary>
/// <param name="Detector">The detector.</param>
/// <param name="Published">Its threshold as it stands.</param>
/// <param name="Tried">The threshold asked about.</param>
/// <param name="Flagged">The unit-quarters at or below the threshold tried, the strangest first.</param>
public sealed record ThresholdTrial(string Detector, ThresholdEffect Published, ThresholdEffect Tried, IReadOnlyList<JudgedQuarter> Flagged)
{
    /// <summary>Tries a threshold.</summary>
    /// <param name="connection">A snapshot.</param>
    /// <param name="question">Where to look; its detector is named.</param>
    /// <param name="q">Flag at a share of false alarms of at most this, above 0 and at most 1.</param>
    /// <returns>The trial; null where no law judges such a detector.</returns>
    public static ThresholdTrial? Read(DuckDBConnection connection, FlagQuestion question, double q)
    {
        var limits = connection.QuerySingleOrDefault<Limits>(Statement("threshold.sql"), question);
        if (limits is null)
        {
            return null;
        }

        var judged = connection.Query<JudgedQuarter>(Statement("judged.sql"), question).Where(row => row.Odd is null || row.Odd >= limits.FlagLeast).ToList();
        var flagged = judged.Where(row => row.QValue <= q).ToList();
        return new ThresholdTrial(
            question.Detector!, ThresholdEffect.Of(limits.FlagQ, [.. judged.Where(row => row.QValue <= limits.FlagQ)]), ThresholdEffect.Of(q, flagged), flagged);
    }

    private static string Statement(string file) => SqlFile.Read(typeof(ThresholdTrial).Assembly, "Flags/" + file);

    private sealed class Limits
    {
        public double FlagQ { get; init; }

        public int FlagLeast { get; init; }
    }
}

/// <param name="Q">The threshold.</param>
/// <param name="Flags">Unit-quarters it flags.</param>
/// <param name="Units">Units among them.</param>
/// <param name="Counties">Counties they stand in.</param>
/// <param name="Records">Records to look at.</param>
/// <param name="Hours">Hours that takes: 10 minutes a record, 45 a unit, 60 a county.</param>
public sealed record ThresholdEffect(double Q, int Flags, int Units, int Counties, int Records, double Hours)
{
    // The standard settings of the site's work plan.
    private const double MinutesPerRecord = 10;
    private const double MinutesPerUnit = 45;
    private const double MinutesPerCounty = 60;

    /// <summary>Adds up what a threshold asks for.</summary>
    /// <param name="q">The threshold.</param>
    /// <param name="flagged">What it flags.</param>
    public static ThresholdEffect Of(double q, IReadOnlyList<JudgedQuarter> flagged)
    {
        var records = flagged.Sum(row => row.Odd ?? row.Records);
        var units = flagged.DistinctBy(row => row.UnitId).Count();
        var counties = flagged.DistinctBy(row => row.CountyId).Count();
        var minutes = (records * MinutesPerRecord) + (units * MinutesPerUnit) + (counties * MinutesPerCounty);
        return new ThresholdEffect(q, flagged.Count, units, counties, records, Math.Round(minutes / 60, 1));
    }
}
