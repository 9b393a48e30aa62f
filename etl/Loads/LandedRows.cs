using Analytics.Etl.Checks;
using Analytics.Etl.Readers;
using Analytics.Etl.Scopes;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loads;

/// <summary>The rows of a table as it was read: typed, kept where they are good, explained where they are not.</summary>
/// <param name="connection">A connection prepared by <see cref="Loading"/>.</param>
/// <param name="loadScope">The unit whose rows alone may come in; null for all.</param>
internal sealed class LandedRows(DuckDBConnection connection, LoadScope? loadScope)
{
    private readonly RepeatedKeys repeated = new(connection);

    /// <summary>The statements that check a table, those of the scope included.</summary>
    /// <param name="landed">What was read.</param>
    public CheckSql Checks(Reading.Landed landed) => new(loadScope is null ? landed : landed with { Dataset = loadScope.Narrow(landed.Dataset) });

    /// <summary>Types a table that is alone in its file, before the transaction begins.</summary>
    /// <remarks>
    /// What a transaction has not committed is slow to read again and has no rowid that counts from 0, and a failure would end it.
    /// Sheets wait for what the sheets before bring.
    /// </remarks>
    /// <param name="landed">What was read.</param>
    /// <returns>False where it must be read in another way.</returns>
    public bool Types(Reading.Landed landed)
    {
        try
        {
            Type(Checks(landed));
        }
        catch (DuckDBException) when (landed.IsView)
        {
            // A line does not fit the header, or a page is damaged; which, says reading it otherwise.
            return false;
        }

        return (landed.Plain is not { } plain || plain.Rows == connection.ExecuteScalar<long>("select count(*) from typed"))
            && (landed.Longest is null || !connection.ExecuteScalar<bool>("select count(*) > 0 from typed where errors & too_long_bit() <> 0"));
    }

    /// <summary>Puts the rows as values, with what is wrong with them, into <c>typed</c>, and those that say a key again into <c>repeated</c>.</summary>
    /// <param name="sql">The table's checks.</param>
    public void Type(CheckSql sql)
    {
        using (LoadPhase.Begin("type"))
        {
            connection.Execute(sql.Typed);
        }

        if (sql.Looked is { } looked)
        {
            using var phase = LoadPhase.Begin("look up");
            connection.Execute(looked);
        }

        using (LoadPhase.Begin("find repeated keys"))
        {
            repeated.Find(sql);
        }
    }

    /// <summary>Keeps all rows of a table in one pass.</summary>
    /// <param name="sql">The table's checks.</param>
    /// <param name="view">Makes the view <c>sound</c> of its rows.</param>
    /// <param name="load">The load.</param>
    /// <returns>Null where a row is not sound, or the file fails to be read; which, says reading it otherwise.</returns>
    public RowCounts? KeepSound(CheckSql sql, string view, long load)
    {
        using var phase = LoadPhase.Begin("keep the rows");
        try
        {
            connection.Execute(view);
            var rows = connection.ExecuteScalar<long>("select count(*) from sound");
            return new RowCounts(rows, Unordered(() => repeated.KeepSound(sql, load, rows)), 0, 0);
        }
        catch (DuckDBException exception) when (WarehouseStorageException.Of(exception) is null)
        {
            return null;
        }
    }

    /// <summary>Keeps the good rows of a typed table, and says of the others what is wrong.</summary>
    /// <param name="landed">What was read.</param>
    /// <param name="sql">Its checks.</param>
    /// <param name="load">The load.</param>
    public RowCounts KeepGood(Reading.Landed landed, CheckSql sql, long load)
    {
        int accepted;
        using (LoadPhase.Begin("keep the good rows"))
        {
            accepted = Unordered(() => connection.Execute(sql.Accept, new { load_id = load }));
        }

        var found = connection.QuerySingle<Findings>(SqlTemplate.Fill("Loads/counts.sql", ("landing", landed.Table)));
        if ((found.Errors | found.Warnings) != 0 || found.Other > 0)
        {
            using var phase = LoadPhase.Begin("explain the others");
            connection.Execute(sql.Bad);
            connection.Execute(sql.Reject(found.Errors, found.Warnings), new { load_id = load });
        }

        return new RowCounts(found.Read, accepted, found.Rejected, found.Duplicate);
    }

    /// <summary>Lets rows keep their order again, which a load that failed may have left off.</summary>
    public void KeepOrder() => connection.Execute("set preserve_insertion_order = true");

    /// <summary>Removes what was read.</summary>
    /// <param name="readings">The tables of the file.</param>
    public void Drop(IReadOnlyList<Reading> readings)
    {
        connection.Execute("drop view if exists sound; drop table if exists typed; drop table if exists bad;");
        foreach (var landed in readings.OfType<Reading.Landed>())
        {
            connection.Execute($"drop {(landed.IsView ? "view" : "table")} if exists {landed.Table}; drop table if exists {landed.RaggedTable};");
        }
    }

    // Rows carry their number, so they may stand in any order; kept in theirs by several threads, they would be written anew when
    // the database is closed.
    private int Unordered(Func<int> accept)
    {
        connection.Execute("set preserve_insertion_order = false");
        var accepted = accept();
        KeepOrder();
        return accepted;
    }

    private sealed record Findings(long Read, long Rejected, long Duplicate, ulong Errors, ulong Warnings, long Other);
}

/// <summary>How many rows of a table were read and what became of them.</summary>
/// <param name="Read">Rows read.</param>
/// <param name="Accepted">Rows kept.</param>
/// <param name="Rejected">Rows rejected with a reason.</param>
/// <param name="Duplicate">Rows that say again what was said before.</param>
internal sealed record RowCounts(long Read, long Accepted, long Rejected, long Duplicate);
