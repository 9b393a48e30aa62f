using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Analytics.Dashboards.Operations;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Inspection;

/// <summary>What cases mean for scores: by unit the score without the records confirmed as padded, and without those of open cases as well.</summary>
/// <remarks>The figures come from trials by the real models, computed aside once a snapshot and set of flags; until then they are pending, never guessed.</remarks>
public sealed class Integrity(OperationsDatabase operations)
{
    // In place of a basis: the models did not run.
    private const string Failed = "failed";

    private static readonly string InvolvedSql = SqlFile.Read(typeof(Integrity).Assembly, "Inspection/involved.sql");

    private readonly Channel<(string System, string Period)> asked = Channel.CreateBounded<(string, string)>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What waits to be computed.</summary>
    public ChannelReader<(string System, string Period)> Asked => asked.Reader;

    /// <summary>The units with cases of a year that count: confirmed as padded, or open.</summary>
    /// <param name="period">Assessment period, such as <c>2025</c>.</param>
    public IReadOnlyList<InvolvedUnit> Involved(string period) => operations.Kept(("involved", period), connection =>
        connection.Query<InvolvedFlag>(InvolvedSql, new { period }).GroupBy(row => row.UnitId, StringComparer.Ordinal)
            .Select(rows => new InvolvedUnit(
                rows.Key, Grounds(rows.Where(row => row.IsConfirmed)), Grounds(rows.Where(row => !row.IsConfirmed)))).ToList());

    /// <summary>The scores of units at a quarter as far as they are computed; what is not yet is asked for.</summary>
    /// <param name="snapshot">Number of the snapshot that is served.</param>
    /// <param name="system">Assessment system.</param>
    /// <param name="quarter">Quarter looked at.</param>
    /// <param name="basis">official or claimed.</param>
    /// <param name="involved">The units.</param>
    /// <returns>The scores, whether any is pending, and whether any could not be computed.</returns>
    public (IReadOnlyList<IntegrityScore> Scores, bool IsPending, bool HasFailed) Scores(int snapshot, string system, string quarter, string basis, IReadOnlyList<InvolvedUnit> involved)
    {
        var period = quarter[..4];
        var digests = involved.ToDictionary(unit => unit.UnitId, unit => unit.Digest, StringComparer.Ordinal);
        var rows = operations.Kept(("integrity", FormattableString.Invariant($"{snapshot}/{system}/{period}")), connection => connection.Query<IntegrityScore>(
            "select * from integrity_score where snapshot = $snapshot and system_id = $system and period = $period", new { snapshot, system, period }).AsList())
            .Where(row => digests.GetValueOrDefault(row.UnitId) == row.Digest).ToList();
        var isPending = digests.Keys.Except(rows.Where(row => row.AsOf.Length == 0).Select(row => row.UnitId)).Any();
        if (isPending)
        {
            asked.Writer.TryWrite((system, period));
        }

        return ([.. rows.Where(row => row.AsOf == quarter && row.Basis == basis)], isPending, rows.Any(row => row.Basis == Failed));
    }

    /// <summary>What was computed of a unit; null if it was not, or could not be.</summary>
    public IReadOnlyList<IntegrityScore>? Known(int snapshot, string system, string period, InvolvedUnit unit)
    {
        var rows = operations.Read(connection => connection.Query<IntegrityScore>(
            "select * from integrity_score where snapshot = $snapshot and system_id = $system and period = $period and unit_id = $UnitId and digest = $Digest",
            new { snapshot, system, period, unit.UnitId, unit.Digest }).AsList());
        return rows.Count == 0 || rows.Any(row => row.Basis == Failed) ? null : [.. rows.Where(row => row.AsOf.Length > 0)];
    }

    /// <summary>Whether a unit was computed.</summary>
    public bool IsKnown(int snapshot, string system, string period, InvolvedUnit unit) => operations.Read(connection => connection.QuerySingle<long>(
        "select count(*) from integrity_score where snapshot = $snapshot and system_id = $system and period = $period and unit_id = $UnitId and digest = $Digest and as_of = ''",
        new { snapshot, system, period, unit.UnitId, unit.Digest }) > 0);

    /// <summary>Keeps what was computed of a unit, in place of what older flags or snapshots gave; null scores say that it could not be.</summary>
    public void Keep(int snapshot, string system, string period, InvolvedUnit unit, IEnumerable<IntegrityScore>? scores) => operations.Write(connection =>
    {
        connection.Execute("delete from integrity_score where system_id = $system and period = $period and unit_id = $UnitId", new { system, period, unit.UnitId });
        foreach (var score in (scores ?? []).Append(new IntegrityScore { Basis = scores is null ? Failed : "" }))
        {
            connection.Execute(
                "insert into integrity_score values ($snapshot, $system, $period, $UnitId, $Digest, $AsOf, $Basis, $Confirmed, $Worst)",
                new { snapshot, system, period, unit.UnitId, unit.Digest, score.AsOf, score.Basis, score.Confirmed, score.Worst });
        }

        return true;
    });

    private static InvolvedGrounds Grounds(IEnumerable<InvolvedFlag> rows) =>
        new([.. rows.Select(row => row.FlagId).OfType<string>()], [.. rows.Where(row => row.FlagId is null).Select(row => row.Quarter)]);

    private sealed class InvolvedFlag
    {
        public string UnitId { get; init; } = "";
        public string Quarter { get; init; } = "";
        public string? FlagId { get; init; }
        public bool IsConfirmed { get; init; }
    }
}

/// <summary>A unit whose cases bear on its scores.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Confirmed">What was confirmed as padded.</param>
/// <param name="Open">What is open.</param>
public sealed record InvolvedUnit(string UnitId, InvolvedGrounds Confirmed, InvolvedGrounds Open)
{
    /// <summary>Tells one set of flags and quarters from another.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Confirmed.Text + "\n\n" + Open.Text)));
}

/// <summary>Which records of a unit are in question.</summary>
/// <param name="Flags">Flags, which name records.</param>
/// <param name="Quarters">Quarters whose case has no flag: there it is the records that were looked at.</param>
public sealed record InvolvedGrounds(IReadOnlyList<string> Flags, IReadOnlyList<string> Quarters)
{
    /// <summary>Whether there are any.</summary>
    public bool HasAny => Flags.Count + Quarters.Count > 0;

    /// <summary>All of it, one a line.</summary>
    public string Text => string.Join('\n', Flags.Concat(Quarters).Order(StringComparer.Ordinal));
}

/// <summary>A unit's score at a quarter without padded records.</summary>
public sealed record IntegrityScore
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Of the flags left out.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Quarter looked at.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>official or claimed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Without the records confirmed as padded.</summary>
    public double? Confirmed { get; init; }

    /// <summary>Without those of open cases as well.</summary>
    public double? Worst { get; init; }
}
