using Analytics.Etl.Checks;
using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;
using Analytics.Etl.Rejections;
using Analytics.Etl.Scopes;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loads;

/// <summary>The loads so far (<c>load_run</c>): what came before, what a load replaces, and the note of each.</summary>
/// <param name="connection">A connection prepared by <see cref="Loading"/>.</param>
/// <param name="time">The clock.</param>
/// <param name="loadScope">The unit whose rows alone may come in; null for all.</param>
internal sealed class LoadBook(DuckDBConnection connection, TimeProvider time, LoadScope? loadScope)
{
    /// <summary>The number of the next load.</summary>
    public long NextId() => connection.ExecuteScalar<long>("select coalesce(max(load_id), 0) + 1 from load_run");

    /// <summary>The load that brought the same bytes before and would come to the same now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sha256">Hash of its bytes, hexadecimal.</param>
    /// <param name="sheet">Worksheet; null for a plain file.</param>
    /// <param name="refused">The rule that it broke; null if none.</param>
    /// <param name="dataset">The dataset; null when unknown.</param>
    /// <returns>That load under this file's name; null if there is none.</returns>
    public LoadRun? Earlier(InputFile file, string sha256, string? sheet, string? refused, Dataset? dataset)
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

    /// <summary>Notes that a file or sheet was not loaded, unless that is noted already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sha256">Hash of its bytes, hexadecimal.</param>
    /// <param name="refused">Why.</param>
    public LoadRun Refuse(InputFile file, string sha256, Reading.Refused refused)
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

    /// <summary>Notes a load whose rows were kept, and what it replaces.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sha256">Hash of its bytes, hexadecimal.</param>
    /// <param name="landed">What was read.</param>
    /// <param name="load">The number of the load.</param>
    /// <param name="scope">What it speaks of.</param>
    /// <param name="counts">What became of its rows.</param>
    public LoadRun Note(InputFile file, string sha256, Reading.Landed landed, long load, LoadedScope scope, RowCounts counts)
    {
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

    // What rows of a dataset may refer to comes before it.
    private static List<string> Referred(Dataset? dataset) =>
        [.. DatasetCatalogue.All.Where(other => other.Order < (dataset?.Order ?? 0)).Select(other => other.Name)];

    private void Insert(LoadRun run) => connection.Execute(SqlTemplate.Fill("Loads/insert_load_run.sql"), run);
}

/// <summary>What all rows of a load speak of.</summary>
/// <param name="UnitId">The only unit; null when several.</param>
/// <param name="Period">The only period; null when several.</param>
internal sealed record LoadedScope(string? UnitId, string? Period);
