using System.Runtime.ExceptionServices;
using Analytics.Dashboards.Access;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Snapshots;

/// <summary>Runs the pages' queries for one request, side by side where a page asks so: always on one snapshot, always within the user's scope.</summary>
/// <remarks>
/// A query is an embedded <c>.sql</c> file that says what of it may be seen: <c>{{seen u.unit_id}}</c> is true of units in the reader's
/// subtree (seen.sql); <c>$scope_unit_id</c> is the root of that subtree, null for all.
/// <c>{{county}}</c> stands for the names of units' counties (county.sql), <c>{{of s.subject_id}}</c> for the one unit, person or indicator asked for.
/// </remarks>
public sealed class MartReader : IDisposable
{
    /// <summary>The parameter that every query must use.</summary>
    public const string ScopeParameter = "scope_unit_id";

    static MartReader() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private readonly Lazy<SnapshotLease?> lease;
    private readonly Func<UnitScope> scope;
    private readonly bool keepsRows;

    /// <summary>A reader of the current snapshot for the user of the request.</summary>
    public MartReader(CurrentSnapshot current, IServiceProvider services)
        : this(current.Lease, services.GetRequiredService<UnitScope>)
    {
    }

    /// <summary>A reader of a snapshot for somebody who need not be there: the recipient of a report.</summary>
    /// <param name="snapshot">Takes part in the snapshot; null where there is none.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="keepsRows">Whether others may get the rows too; not where hundreds each ask for their own and nobody asks again.</param>
    internal MartReader(Func<SnapshotLease?> snapshot, Func<UnitScope> scope, bool keepsRows = true)
    {
        lease = new Lazy<SnapshotLease?>(snapshot);
        this.scope = scope;
        this.keepsRows = keepsRows;
    }

    /// <summary>The number of the snapshot that this request reads; null if nothing was published yet.</summary>
    public int? SnapshotNumber => lease.Value?.Number;

    /// <summary>Runs one query.</summary>
    /// <typeparam name="T">A row: constructor or properties named as the columns (underscores are ignored).</typeparam>
    /// <param name="path">The file, as a path from the project's folder: <c>Marts/units.sql</c>; from the warehouse's under <c>Trials/</c>.</param>
    /// <param name="parameters">Its other parameters, <c>new { period }</c> for <c>$period</c>; null if there are none.</param>
    /// <returns>All rows, which other requests may get too; none if nothing was published yet.</returns>
    /// <exception cref="InvalidOperationException">The query does not use the scope.</exception>
    public IReadOnlyList<T> Query<T>(string path, object? parameters = null)
    {
        if (lease.Value is not { } snapshot)
        {
            return [];
        }

        var root = scope().RootUnitId;
        var sql = ScopedSql.Of(path, seesAll: root is null);
        return keepsRows ? snapshot.Rows.Get(path, root, parameters, Read) : Read();

        IReadOnlyList<T> Read() => snapshot.Ask(connection => connection.Query<T>(sql, Parameters(parameters, root)).AsList());
    }

    /// <summary>Runs a query about one unit, person or indicator, which it names <c>{{of s.subject_id}}</c>; as it may be read for all, it has no limit of its own.</summary>
    /// <remarks>
    /// To look one up costs DuckDB nearly as much as to read them all, and who sees all units opens many: theirs are read together where they
    /// are few enough to keep.
    /// </remarks>
    /// <typeparam name="T">As for <see cref="Query"/>.</typeparam>
    /// <param name="path">As for <see cref="Query"/>.</param>
    /// <param name="subject">Its id.</param>
    /// <param name="of">Whose a row is.</param>
    /// <param name="parameters">The query's other parameters; null if there are none.</param>
    /// <returns>As for <see cref="Query"/>.</returns>
    public IReadOnlyList<T> QueryOf<T>(string path, string subject, Func<T, string> of, object? parameters = null)
    {
        if (lease.Value is not { } snapshot)
        {
            return [];
        }

        var root = scope().RootUnitId;
        if (!keepsRows)
        {
            return Read();
        }

        return root is null && snapshot.Together.Get(path, subject, parameters, ReadTogether) is { } together
            ? together.GetValueOrDefault(subject) ?? []
            : snapshot.Rows.Get(path, root, new { subject, parameters }, Read);

        IReadOnlyList<T> Read()
        {
            var one = Parameters(parameters, root);
            one.Add("subject", subject);
            return snapshot.Ask(connection => connection.Query<T>(ScopedSql.Of(path, seesAll: root is null), one).AsList());
        }

        Task<IReadOnlyDictionary<string, T[]>?> ReadTogether()
        {
            var sql = ScopedSql.Of(path, seesAll: true, isTogether: true);
            var lasting = snapshot.Another();
            return snapshot.Together.InTurn<IReadOnlyDictionary<string, T[]>?>(() =>
            {
                using (lasting)
                {
                    var all = lasting.Ask(connection => connection.Query<T>($"{sql}\nlimit {RowsTogether.MostOfOne + 1}", Parameters(parameters, null)).AsList());
                    // Rows of nobody, as of a file that many units sent together, are nobody's to ask for.
                    return all.Count > RowsTogether.MostOfOne ? null : all.Where(row => !string.IsNullOrEmpty(of(row))).GroupBy(of, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.ToArray(), StringComparer.Ordinal);
                }
            });
        }
    }

    /// <summary>Runs the reads of one page side by side.</summary>
    /// <param name="reads">Independent of each other; the longest first.</param>
    /// <exception cref="Exception">What the first that failed threw, as it would alone.</exception>
    public static void SideBySide(params IEnumerable<Action> reads)
    {
        try
        {
            Parallel.Invoke([.. reads]);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    /// <summary>Whether the snapshot has a table: one that an older version published may lack the newest.</summary>
    /// <param name="table">Its name.</param>
    public bool Has(string table) => lease.Value is { } snapshot
        && snapshot.Rows.Get("duckdb_tables", null, null, () => snapshot.Ask(connection => connection.Query<string>("select table_name from duckdb_tables()").AsList())).Contains(table);

    /// <summary>Runs a statement put together from an embedded one, for those who read rows of any table.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="name">What the statement is, for messages.</param>
    /// <param name="sql">The statement; values are parameters, never part of it.</param>
    /// <param name="parameters">Its other parameters; null if there are none.</param>
    /// <param name="run">Gets a connection and all parameters, the scope included.</param>
    /// <returns>What <paramref name="run"/> returned; the type's default if nothing was published yet.</returns>
    /// <exception cref="InvalidOperationException">The statement does not use the scope.</exception>
    public T? Run<T>(string name, string sql, object? parameters, Func<DuckDBConnection, DynamicParameters, T> run)
    {
        if (!sql.Contains("$" + ScopeParameter, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} does not keep to the user's scope: it must use ${ScopeParameter}");
        }

        if (lease.Value is not { } snapshot)
        {
            return default;
        }

        return snapshot.Ask(connection => run(connection, Parameters(parameters, scope().RootUnitId)));
    }

    private static DynamicParameters Parameters(object? parameters, string? root)
    {
        var all = new DynamicParameters(parameters);
        all.Add(ScopeParameter, root);
        return all;
    }

    /// <summary>Ends the request's part in the snapshot.</summary>
    public void Dispose()
    {
        if (lease.IsValueCreated)
        {
            lease.Value?.Dispose();
        }
    }
}
