using Analytics.Warehouse.Anomalies.Register;
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
    /// <summary>Writes the city.</summary>
    /// <param name="rows">Attendance rows, about; 20 a session, four sessions a unit and quarter, 12 quarters.</param>
    public SyntheticCity(long rows)
        : this("synthetic_city.sql", new { units = Math.Max(1, rows / (20 * 4 * 12)) })
    {
    }

    /// <summary>Writes what one file says.</summary>
    /// <param name="file">Statements beside this class, run after the systems are loaded.</param>
    /// <param name="sizes">Their parameters.</param>
    public SyntheticCity(string file, object sizes)
    {
        Connection = Database.OpenForWriting(Path.Combine(Folder.FullName, "warehouse.duckdb"));
        WarehouseSchema.Create(Connection);
        ModelRun.CreateMacros(Connection);
        SystemCatalogue.Load(Connection, folder: null);
        DetectorRegister.Write(Connection);
        Connection.Execute(SqlFile.Read(typeof(SyntheticCity).Assembly, file), sizes);
        Connection.Execute(SqlFile.Read(typeof(SyntheticCity).Assembly, "counted_loads.sql"));
    }

    /// <summary>The warehouse folder; deleted with this.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("benchmark-");

    /// <summary>The open warehouse.</summary>
    public DuckDBConnection Connection { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        Folder.Delete(recursive: true);
    }
}
