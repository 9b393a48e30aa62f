using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks;

/// <summary>A warehouse in a temporary folder, filled as if its files had been loaded; the same rows every time.</summary>
public sealed class SyntheticCity : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("benchmark-").FullName;

    /// <summary>Writes the city.</summary>
    /// <param name="rows">Attendance rows, about; 20 a session, four sessions a unit and quarter, 12 quarters.</param>
    public SyntheticCity(long rows)
    {
        Connection = Database.OpenForWriting(Path.Combine(folder, "warehouse.duckdb"));
        WarehouseSchema.Create(Connection);
        ModelRun.CreateMacros(Connection);
        SystemCatalogue.Load(Connection, folder: null);
        var units = Math.Max(1, rows / (20 * 4 * 12));
        Connection.Execute(SqlFile.Read(typeof(SyntheticCity).Assembly, "synthetic_city.sql"), new { units });
    }

    /// <summary>The open warehouse.</summary>
    public DuckDBConnection Connection { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
