using System.Security.Cryptography;
using System.Text;
using Analytics.Etl.Checks;
using Analytics.Etl.Readers;
using Analytics.Etl.Scopes;
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
    private readonly LandedRows rows = new(connection, loadScope);
    private readonly LoadBook book = new(connection, time, loadScope);

    /// <summary>Loads the file.</summary>
    /// <returns>One run a sheet; a plain file has one.</returns>
    public IReadOnlyList<LoadRun> Run(InputFile file)
    {
        // In the transaction of a load that failed nothing could be set any more.
        rows.KeepOrder();
        using var kept = Receive(file);
        if (kept.HasChanged)
        {
            return Commit(file, kept, [ChangedFile.Refuse(file)]);
        }

        if (!file.IsWorkbook && kept.IsHashed && book.Earlier(file, kept.Sha256, null, null, file.Dataset) is { } earlier)
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

            if (!rows.Types(alone))
            {
                readings = Read(file, kept.Path, isIrregular: true);
                _ = readings is [Reading.Landed again] && rows.Types(again);
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
        var sql = rows.Checks(landed);
        if (sql.Sound is not { } view)
        {
            return null;
        }

        Keep(kept);
        using var transaction = connection.BeginTransaction();
        if (book.Earlier(file, kept.Sha256, landed.Sheet, null, landed.Dataset) is { } earlier)
        {
            transaction.Commit();
            rows.Drop([landed]);
            return earlier;
        }

        var load = book.NextId();
        if (rows.KeepSound(sql, view, load) is not { } counts)
        {
            transaction.Rollback();
            rows.KeepOrder();
            return null;
        }

        var run = Place(file, kept.Sha256, landed, sql, load, counts);
        using (LoadPhase.Begin("commit"))
        {
            transaction.Commit();
            rows.Drop([landed]);
        }

        return run;
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
            rows.Drop(readings);
        }

        return runs;
    }

    /// <summary>Notes that a file could not be loaded for a reason that nobody foresaw, so that the others go on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="exception">What happened.</param>
    public LoadRun Fail(InputFile file, Exception exception)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)));
        return book.Refuse(file, sha256, new Reading.Refused(file.Dataset, null, "failed",
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
            return book.Refuse(file, sha256, refused);
        }

        var landed = (Reading.Landed)reading;
        if (book.Earlier(file, sha256, landed.Sheet, null, landed.Dataset) is { } earlier)
        {
            return earlier;
        }

        var sql = rows.Checks(landed);
        var load = book.NextId();
        if (!isTyped)
        {
            rows.Type(sql);
        }

        return Place(file, sha256, landed, sql, load, rows.KeepGood(landed, sql, load));
    }

    private LoadRun Place(InputFile file, string sha256, Reading.Landed landed, CheckSql sql, long load, RowCounts counts)
    {
        if (counts.Read != counts.Accepted + counts.Rejected + counts.Duplicate)
        {
            throw new InvalidOperationException($"{file.Name} {landed.Sheet}: {counts.Read} rows read are not {counts.Accepted} accepted + {counts.Rejected} rejected + {counts.Duplicate} duplicate");
        }

        using var placing = LoadPhase.Begin("place and supersede");
        return book.Note(file, sha256, landed, load, connection.QuerySingle<LoadedScope>(sql.Scope, new { load_id = load }), counts);
    }
}
