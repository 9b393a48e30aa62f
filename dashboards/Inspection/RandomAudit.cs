using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboards.Operations;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Inspection;

/// <summary>The random audit: of every quarter a share of the units that no detector flagged is inspected like the others, so that misses can be estimated.</summary>
public sealed class RandomAudit(OperationsDatabase operations, AuditLog audit, InspectionSettings settings, TimeProvider clock)
{
    private static readonly string DrawSql = SqlFile.Read(typeof(RandomAudit).Assembly, "Inspection/draw.sql");

    /// <summary>The units drawn of a quarter, in the order of the draw; none while nothing was drawn.</summary>
    public IReadOnlyList<string> Picks(string quarter) => operations.Read(connection =>
        connection.Query<string>("select unit_id from audit_pick where quarter = $quarter order by place", new { quarter }).AsList());

    /// <summary>The seed of a quarter's draw, which also places its picks in queues; null while nothing was drawn.</summary>
    public long? Seed(string quarter) => operations.Read(connection =>
        connection.QuerySingleOrDefault<long?>("select seed from audit_draw where quarter = $quarter", new { quarter }));

    /// <summary>Draws of a quarter once and for all, after it ended; where it was drawn from before, nothing happens.</summary>
    /// <param name="actor">Who looked first.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="unflagged">Gives its units without a flag; asked only if they are needed.</param>
    public void Ensure(string actor, string quarter, Func<IReadOnlyList<string>> unflagged)
    {
        // While records still come in, a unit that is unflagged today may be flagged tomorrow.
        if (LastDay(quarter) >= DateOnly.FromDateTime(clock.GetLocalNow().DateTime) || operations.Read(connection => IsDrawn(connection, quarter)))
        {
            return;
        }

        var population = unflagged();
        if (population.Count == 0)
        {
            return;
        }

        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
        var picks = Draw(seed, quarter, population, settings.RandomShare);
        operations.Write(connection =>
        {
            if (IsDrawn(connection, quarter))
            {
                return false;
            }

            connection.Execute(DrawSql, new
            {
                quarter, seed, share = settings.RandomShare, population = population.Count, drawn = picks.Count, now = clock.GetUtcNow().UtcDateTime, actor,
            });
            foreach (var (unit, place) in picks.Select((unit, index) => (unit, index + 1)))
            {
                connection.Execute("insert into audit_pick values ($quarter, $unit, $place)", new { quarter, unit, place });
            }

            audit.Append(connection, actor, "audit-drawn", quarter, string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {picks.Count} of {population.Count}"));
            return true;
        });
    }

    /// <summary>Draws a share of units, rounded up: the smallest SHA-256 of seed, quarter and unit come first, so nobody can steer it and anybody can repeat it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="units">All units to draw from, in any order.</param>
    /// <param name="share">0 to 1.</param>
    public static IReadOnlyList<string> Draw(long seed, string quarter, IReadOnlyList<string> units, double share) =>
    [
        .. units.Distinct(StringComparer.Ordinal)
            .OrderBy(unit => Convert.ToHexString(Hash(seed, $"{quarter}|{unit}")), StringComparer.Ordinal)
            .Take((int)Math.Ceiling(units.Distinct(StringComparer.Ordinal).Count() * share)),
    ];

    /// <summary>A place that nobody can foresee without the seed and anybody can check with it: SHA-256 of both, modulo the places.</summary>
    /// <param name="seed">The seed of the draw.</param>
    /// <param name="purpose">What is placed, such as a block of a queue.</param>
    /// <param name="places">1 or more.</param>
    /// <returns>0 to <paramref name="places"/> - 1.</returns>
    public static int Place(long seed, string purpose, int places) => (int)(BitConverter.ToUInt64(Hash(seed, purpose)) % (ulong)places);

    private static byte[] Hash(long seed, string of) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{of}")));

    // 2025Q4 ends on 31 December 2025.
    private static DateOnly LastDay(string quarter) =>
        new DateOnly(int.Parse(quarter[..4], CultureInfo.InvariantCulture), 1, 1).AddMonths(3 * (quarter[^1] - '0')).AddDays(-1);

    private static bool IsDrawn(DuckDB.NET.Data.DuckDBConnection connection, string quarter) =>
        connection.QuerySingle<long>("select count(*) from audit_draw where quarter = $quarter", new { quarter }) > 0;
}
