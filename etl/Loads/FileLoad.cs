using System.Security.Cryptography;
using System.Text;
using Analytics.Etl.Checks;
using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;
using Analytics.Etl.Rejections;
using Analytics.Etl.Scopes;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loads;

/// <summary>Loads one file in one transaction: all of its sheets stand in the warehouse afterwards, or none.</summary>
/// <param name="connection">A connection prepared by <see cref="Loading"/>.</param>
/// <param name="received">Where the original bytes are kept.</param>
/// <param name="limits">How large files and cells may be.</param>
/// <param name="time">The clock.</param>
/// <param name="loadScope">The unit whose rows alone may come in; null for all.</param>
internal sealed class FileLoad(DuckDBConnection connection, ReceivedFiles received, LoadLimits limits, TimeProvider time, LoadScope? loadScope)
{
    private const string KeepOrder = "set preserve_insertion_order = true";

    private readonly RepeatedKeys repeated = new(connection);

    /// <summary>Loads the file.</summary>
    /// <returns>One run a sheet; a plain file has one.</returns>
    public IReadOnlyList<LoadRun> Run(InputFile file)
    {
        // A load that failed may have left it off, and in its transaction nothing could be set any more.
        connection.Execute(KeepOrder);
        using var kept = Receive(file);
        if (kept.HasChanged)
        {
            return Commit(file, kept, [ChangedFile.Refuse(file)]);
        }

        if (!file.IsWorkbook && kept.IsHashed && Earlier(file, kept.Sha256, null, null, file.Dataset) is { } earlier)
        {
            return [earlier];
        }

        var readings = Read(file, kept.Path, isIrregular: false);
        if (readings is [Reading.Landed alone])
        {
            if (AtOnce(file, kept, alone) is { } run)
            {
                return [run];
            }

            if (!Types(alone))
            {
                readings = Read(file, kept.Path, isIrregular: true);
                _ = readings is [Reading.Landed again] && Types(again);
            }
        }

        Keep(kept);
        return Commit(file, kept, readings);
    }

    private void Keep(ReceivedFile kept)
    {
        using (LoadPhase.Begin("wait for the hash"))
        {
            kept.Keep();
        }

        connection.Execute("set variable landing_path = $path", new { path = kept.Path });
    }

    // Most files that number their rows themselves are sound: their rows go to their place in one pass. Where one row is not,
    // nothing of this stays, and the file is read as others are.
    private LoadRun? AtOnce(InputFile file, ReceivedFile kept, Reading.Landed landed)
    {
        var sql = Checks(landed);
        if (sql.Sound is not { } view)
        {
            return null;
        }

        Keep(kept);
        using var transaction = connection.BeginTransaction();
        if (Earlier(file, kept.Sha256, landed.Sheet, null, landed.Dataset) is { } earlier)
        {
            transaction.Commit();
            Drop([landed]);
            return earlier;
        }

        var load = NextId();
        if (KeepSound(sql, view, load) is not { } counts)
        {
            transaction.Rollback();
            connection.Execute(KeepOrder);
            return null;
        }

        var run = Place(file, kept.Sha256, landed, sql, load, counts);
        using (LoadPhase.Begin("commit"))
        {
            transaction.Commit();
            Drop([landed]);
        }

        return run;
    }

    // Null where a row is not sound, or the file fails to be read; which, says reading it otherwise.
    private Counts? KeepSound(CheckSql sql, string view, long load)
    {
        using var phase = LoadPhase.Begin("keep the rows");
        try
        {
            connection.Execute(view);
            var rows = connection.ExecuteScalar<long>("select count(*) from sound");
            return new Counts(rows, Unordered(() => repeated.KeepSound(sql, load, rows)), 0, 0);
        }
        catch (DuckDBException exception) when (WarehouseStorageException.Of(exception) is null)
        {
            return null;
        }
    }

    private ReceivedFile Receive(InputFile file)
    {
        using var phase = LoadPhase.Begin("copy");
        return received.Receive(file);
    }

    private List<LoadRun> Commit(InputFile file, ReceivedFile kept, IReadOnlyList<Reading> readings)
    {
        using var transaction = connection.BeginTransaction();
        var runs = readings.Select(reading => Load(file, kept.Sha256, reading, isTyped: readings.Count == 1)).ToList();
        using (LoadPhase.Begin("commit"))
        {
            transaction.Commit();
            Drop(readings);
        }

        return runs;
    }

    /// <summary>Notes that a file could not be loaded for a reason that nobody foresaw, so that the others go on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="exception">What happened.</param>
    public LoadRun Fail(InputFile file, Exception exception)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)));
        return Refuse(file, sha256, new Reading.Refused(file.Dataset, null, "failed",
            $"装载此文件时出现意外错误，其余文件不受影响：{exception.Message}", $"loading this file failed unexpectedly, the others are not affected: {exception.Message}"));
    }

    private IReadOnlyList<Reading> Read(InputFile file, string path, bool isIrregular)
    {
        if (file.Refused is { } refused)
        {
            return [refused];
        }

        using var phase = LoadPhase.Begin("read");
        var readings = FileReading.Land(connection, path, file.Name, file.Dataset, "landing", limits, isIrregular);
        return readings.Count > 0 ? readings : [UnknownDataset.Refuse(file.Name)];
    }

    private LoadRun Load(InputFile file, string sha256, Reading reading, bool isTyped)
    {
        if (reading is Reading.Refused refused)
        {
            return Refuse(file, sha256, refused);
        }

        var landed = (Reading.Landed)reading;
        if (Earlier(file, sha256, landed.Sheet, null, landed.Dataset) is { } earlier)
        {
            return earlier;
        }

        var sql = Checks(landed);
        var load = NextId();
        if (!isTyped)
        {
            Type(sql);
        }

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

        return Place(file, sha256, landed, sql, load, new Counts(found.Read, accepted, found.Rejected, found.Duplicate));
    }

    private LoadRun Place(InputFile file, string sha256, Reading.Landed landed, CheckSql sql, long load, Counts counts)
    {
        if (counts.Read != counts.Accepted + counts.Rejected + counts.Duplicate)
        {
            throw new InvalidOperationException($"{file.Name} {landed.Sheet}: {counts.Read} rows read are not {counts.Accepted} accepted + {counts.Rejected} rejected + {counts.Duplicate} duplicate");
        }

        using var placing = LoadPhase.Begin("place and supersede");
        var scope = connection.QuerySingle<Scope>(sql.Scope, new { load_id = load });
        var run = new LoadRun
        {
            LoadId = load,
            File = file.Name,
            Sheet = landed.Sheet,
            Dataset = landed.Dataset.Name,
            UnitId = scope.UnitId,
            ScopeUnitId = loadScope?.UnitId,
            Period = scope.Period,
            Sha256 = sha256,
            LoadedAt = time.GetUtcNow().UtcDateTime,
            RowsRead = counts.Read,
            RowsAccepted = counts.Accepted,
            RowsRejected = counts.Rejected,
            RowsDuplicate = counts.Duplicate,
        };
        run = run with { Supersedes = Correction.Apply(connection, landed) ? null : Supersede(run, landed) };
        Insert(run);
        return run;
    }

    // Rows carry their number, so they may stand in any order; kept in theirs by several threads, they would be written anew when
    // the database is closed.
    private int Unordered(Func<int> accept)
    {
        connection.Execute("set preserve_insertion_order = false");
        var accepted = accept();
        connection.Execute(KeepOrder);
        return accepted;
    }

    private CheckSql Checks(Reading.Landed landed) => new(loadScope is null ? landed : landed with { Dataset = loadScope.Narrow(landed.Dataset) });

    // A table alone in its file is typed before the transaction begins: what a transaction has not committed is slow to read
    // again and has no rowid that counts from 0, and a failure would end it. Sheets wait for what the sheets before bring.
    private bool Types(Reading.Landed landed)
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

    // The rows as values with what is wrong with them, in typed, and those that say a key again, in repeated.
    private void Type(CheckSql sql)
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

    private LoadRun Refuse(InputFile file, string sha256, Reading.Refused refused)
    {
        if (Earlier(file, sha256, refused.Sheet, refused.Rule, refused.Dataset) is { } earlier)
        {
            return earlier with { MessageZh = refused.Zh, MessageEn = refused.En };
        }

        var run = new LoadRun
        {
            LoadId = NextId(),
            File = file.Name,
            Sheet = refused.Sheet,
            Dataset = refused.Dataset?.Name,
            ScopeUnitId = loadScope?.UnitId,
            Sha256 = sha256,
            LoadedAt = time.GetUtcNow().UtcDateTime,
            Refused = refused.Rule,
            MessageZh = refused.Zh,
            MessageEn = refused.En,
        };
        Insert(run);
        return run;
    }

    private LoadRun? Earlier(InputFile file, string sha256, string? sheet, string? refused, Dataset? dataset)
    {
        var earlier = connection.QueryFirstOrDefault<LoadRun>(SqlTemplate.Fill("Loads/earlier_same.sql"), new { sha256, sheet, refused, referred = Referred(dataset), within = loadScope?.UnitId });
        return earlier is null ? null : earlier with
        {
            File = file.Name,
            Sheet = sheet,
            Sha256 = sha256,
            IsUnchanged = true,
            MessageZh = earlier.File == file.Name ? null : $"与已装载的“{earlier.File}”内容完全相同，没有重复装载",
            MessageEn = earlier.File == file.Name ? null : $"the same bytes as \"{earlier.File}\", which was loaded before; nothing was loaded twice",
        };
    }

    // What rows of a dataset may refer to comes before it.
    private static List<string> Referred(Dataset? dataset) =>
        [.. DatasetCatalogue.All.Where(other => other.Order < (dataset?.Order ?? 0)).Select(other => other.Name)];

    private long? Supersede(LoadRun run, Reading.Landed landed)
    {
        var terms = new { load_id = run.LoadId, dataset = run.Dataset, unit_id = run.UnitId, period = run.Period, sha256 = run.Sha256, file = run.File, sheet = run.Sheet, within = run.ScopeUnitId };
        if (!connection.ExecuteScalar<bool>(SqlTemplate.Fill("Loads/comparable.sql"), terms))
        {
            return null;
        }

        var key = landed.Dataset.Key.Select(name => $"earlier.{name} is not distinct from later.{name}");
        var superseded = connection.Query<long>(
            SqlTemplate.Fill("Loads/superseded.sql", ("table", landed.Dataset.Table), ("same_key", string.Join(" and ", key))), terms).ToList();
        connection.Execute("update load_run set is_current = false where load_id in $superseded", new { superseded });
        return superseded.Count == 0 ? null : superseded[^1];
    }

    private void Insert(LoadRun run) => connection.Execute(SqlTemplate.Fill("Loads/insert_load_run.sql"), run);

    private long NextId() => connection.ExecuteScalar<long>("select coalesce(max(load_id), 0) + 1 from load_run");

    private void Drop(IReadOnlyList<Reading> readings)
    {
        connection.Execute("drop view if exists sound; drop table if exists typed; drop table if exists bad;");
        foreach (var landed in readings.OfType<Reading.Landed>())
        {
            connection.Execute($"drop {(landed.IsView ? "view" : "table")} if exists {landed.Table}; drop table if exists {landed.RaggedTable};");
        }
    }

    private sealed record Findings(long Read, long Rejected, long Duplicate, ulong Errors, ulong Warnings, long Other);

    private sealed record Counts(long Read, long Accepted, long Rejected, long Duplicate);

    private sealed record Scope(string? UnitId, string? Period);
}
