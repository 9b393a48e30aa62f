using System.Text.Json;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Units;

/// <summary>A unit's rank without padded records (integrity.sql).</summary>
public sealed class IntegrityRow
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Rank without the records confirmed as padded, its own and its peers'; null where its own score is incomplete without them.</summary>
    public long? Rank { get; init; }

    /// <summary>Best rank if the open cases go its way.</summary>
    public long Best { get; init; }

    /// <summary>Worst rank if they go against it.</summary>
    public long Worst { get; init; }
}

/// <summary>What cases mean for the ranks that a page of the league table shows.</summary>
/// <param name="Rows">By unit; empty while nothing is known.</param>
/// <param name="Confirmed">Units of the year with confirmed padding.</param>
/// <param name="Open">Units of the year with open cases.</param>
/// <param name="IsPending">Whether scores are still being computed.</param>
/// <param name="HasFailed">Whether one could not be computed, so that no rank can be told.</param>
public sealed record IntegrityRanks(IReadOnlyDictionary<string, IntegrityRow> Rows, int Confirmed, int Open, bool IsPending, bool HasFailed)
{
    /// <summary>Reads them; ranks show only once every score that moves is computed.</summary>
    public static IntegrityRanks Of(MartReader marts, Integrity integrity, Looked looked, IReadOnlyList<LeagueRow> shown)
    {
        var involved = integrity.Involved(looked.Quarter[..4]);
        var (scores, isPending, hasFailed) = involved.Count == 0 || marts.SnapshotNumber is not { } snapshot
            ? ([], false, false)
            : integrity.Scores(snapshot, looked.System!.SystemId, looked.Quarter, looked.Basis, involved);
        var rows = isPending || hasFailed
            ? []
            : Ranks(marts, looked, scores, shown);
        return new IntegrityRanks(
            rows.ToDictionary(row => row.UnitId, StringComparer.Ordinal), involved.Count(unit => unit.Confirmed.HasAny), involved.Count(unit => unit.Open.HasAny), isPending, hasFailed);
    }

    /// <summary>The ranks of units, given the scores that move.</summary>
    internal static IReadOnlyList<IntegrityRow> Ranks(MartReader marts, Looked looked, IEnumerable<IntegrityScore> scores, IReadOnlyList<LeagueRow> shown) =>
        marts.Query<IntegrityRow>("Pages/Units/integrity.sql", new
        {
            system = looked.System!.SystemId, quarter = looked.Quarter, basis = looked.Basis, units = string.Join('\n', shown.Select(row => row.UnitId)),
            moved = JsonSerializer.Serialize(scores.Select(score => new { unit = score.UnitId, confirmed = score.Confirmed, worst = score.Worst })),
        });
}
