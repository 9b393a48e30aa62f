using System.Diagnostics;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Builds everything that follows from the loads and the system files.</summary>
public static class WarehouseBuild
{
    // Who answers for what hangs on them, for everybody.
    private static readonly string[] Registers = ["units", "members", "enrolments", "calendar"];

    /// <summary>
    /// Reads the system files into the rule tables where they changed, then brings all models up to date; closed quarters keep their results.
    /// Where nothing but records came since the last build, only what they change is built, in one transaction; what detects follows after it.
    /// </summary>
    /// <param name="connection">The writer's connection with the tables of the schema, no transaction open.</param>
    /// <param name="folder">The folder of that database, with its settings and systems.</param>
    /// <param name="clock">Tells when the build ran.</param>
    /// <param name="progress">Hears of each model; null for silence.</param>
    /// <param name="isFull">Whether every model is built whatever came.</param>
    /// <returns>What was built, and why.</returns>
    /// <exception cref="SystemFileException">A system file breaks a rule; the tables are unchanged.</exception>
    /// <exception cref="ModelException">A model cannot be built; nothing can be published until a build succeeds.</exception>
    public static BuildResult Run(DuckDBConnection connection, WarehouseFolder folder, TimeProvider clock, IProgress<ModelProgress>? progress = null, bool isFull = false)
    {
        Refresh(connection, folder);
        var watch = Stopwatch.StartNew();
        var models = Ordered(connection);
        var detection = DetectionModels.Of(models);
        List<Model> scoring = [.. models.Where(model => !detection.Contains(model.Name))];
        var reason = isFull ? BuildReason.Asked : WhyFull(connection);
        var loads = 0L;
        IReadOnlyCollection<string> stale = detection;
        if (reason is null)
        {
            var isDetected = connection.ExecuteScalar<bool>("select count(*) > 0 from build_run where detected_load_id = last_load_id");
            (reason, loads, var changed) = Part(connection, scoring, clock, progress);
            stale = isDetected ? Following(models, detection, changed) : detection;
        }

        if (reason is not null)
        {
            connection.Execute(Statements.Read("start.sql"), new { startedAt = clock.GetUtcNow().UtcDateTime, reason = reason.Code });
            var before = DetectionModels.BeforeScores(models);
            ModelRun.Run(connection, [.. scoring.Select(model => model.Name), .. before], progress, model => ClosedMart.Hold(connection, model));
            ClosedMart.Freeze(connection);
            connection.Execute(Statements.Read("finish.sql"), new { finishedAt = clock.GetUtcNow().UtcDateTime });
            stale = [.. detection.Except(before)];
        }

        var scored = watch.Elapsed.TotalSeconds;
        if (stale.Count > 0)
        {
            ModelRun.Run(connection, stale, progress);
        }

        connection.Execute(Statements.Read("detected.sql"));
        return new BuildResult(reason ?? BuildReason.Loads, loads, scored, watch.Elapsed.TotalSeconds - scored);
    }

    private static void Refresh(DuckDBConnection connection, WarehouseFolder folder)
    {
        try
        {
            SystemCatalogue.Refresh(connection, folder.Root);
            DetectorRegister.Refresh(connection, folder);
        }
        catch (SystemFileException)
        {
            // What stands was built by other rules than the files ask for now.
            connection.Execute("update build_run set finished_at = null");
            throw;
        }
    }

    private static BuildReason? WhyFull(DuckDBConnection connection)
    {
        if (!connection.ExecuteScalar<bool>("select count(*) > 0 from build_run where finished_at is not null and kind is not null"))
        {
            return BuildReason.First;
        }

        return connection.ExecuteScalar<bool>("select count(*) > 0 from closing where not is_frozen") ? BuildReason.Closed
            : connection.ExecuteScalar<bool>("select count(*) > 0 from int_upheld_system") ? BuildReason.Upheld
            : null;
    }

    private static (BuildReason? Reason, long Loads, IReadOnlyCollection<string> Changed) Part(
        DuckDBConnection connection, List<Model> scoring, TimeProvider clock, IProgress<ModelProgress>? progress)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        using var transaction = connection.BeginTransaction();
        try
        {
            connection.Execute(Statements.Part("changed_loads.sql"));
            var loads = connection.ExecuteScalar<long>("select count(*) from temp.changed_load");
            List<string> datasets = [.. connection.Query<string>(Statements.Part("changed_datasets.sql"))];
            var build = new PartialBuild(connection, scoring, progress);
            var reason = datasets.Intersect(Registers).Any() ? BuildReason.Registers : loads == 0 ? null : build.Run(datasets);
            if (reason is not null)
            {
                transaction.Rollback();
                return (reason, 0, []);
            }

            connection.Execute(Statements.Part("finish.sql"), new { startedAt, finishedAt = clock.GetUtcNow().UtcDateTime, reason = BuildReason.Loads.Code });
            connection.Execute(string.Concat(connection.Query<string>(Statements.Part("temporary.sql")).Select(table => $"drop table temp.{table};")));
            transaction.Commit();
            return (null, loads, build.Changed);
        }
        catch
        {
            transaction.Rollback();
            throw;
        }
    }

    // What detects and reads a changed table, or another such model.
    private static HashSet<string> Following(IReadOnlyList<Model> ordered, IReadOnlySet<string> detection, IReadOnlyCollection<string> changed)
    {
        var stale = new HashSet<string>();
        foreach (var model in ordered.Where(model => detection.Contains(model.Name) && model.Header.Inputs.Any(input => changed.Contains(input) || stale.Contains(input))))
        {
            stale.Add(model.Name);
        }

        return stale;
    }

    private static IReadOnlyList<Model> Ordered(DuckDBConnection connection)
    {
        var models = Model.All();
        var tables = connection.Query<string>("select table_name from duckdb_tables() where database_name = current_database()").Except(models.Select(model => model.Name)).ToHashSet();
        return ModelOrder.Of(models, tables);
    }
}
