using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Builds everything that follows from the loads and the system files.</summary>
public static class WarehouseBuild
{
    /// <summary>Reads the system files into the rule tables where they changed, then builds all models; closed quarters keep their results.</summary>
    /// <param name="connection">The writer's connection with the tables of the schema, no transaction open.</param>
    /// <param name="folder">The folder of that database, with its settings and systems.</param>
    /// <param name="clock">Tells when the build ran.</param>
    /// <param name="progress">Hears of each model; null for silence.</param>
    /// <exception cref="SystemFileException">A system file breaks a rule; the tables are unchanged.</exception>
    /// <exception cref="ModelException">A model cannot be built; nothing can be published until a build succeeds.</exception>
    public static void Run(DuckDBConnection connection, WarehouseFolder folder, TimeProvider clock, IProgress<ModelProgress>? progress = null)
    {
        connection.Execute(Statement("start.sql"), new { startedAt = clock.GetUtcNow().UtcDateTime });
        SystemCatalogue.Refresh(connection, folder.Root);
        DetectorRegister.Write(connection);
        ModelRun.Run(connection, progress: progress, built: model => ClosedMart.Hold(connection, model));
        ClosedMart.Freeze(connection);
        connection.Execute(Statement("finish.sql"), new { finishedAt = clock.GetUtcNow().UtcDateTime });
    }

    private static string Statement(string file) => SqlFile.Read(typeof(WarehouseBuild).Assembly, "Builds/" + file);
}
