using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>The tables that loading and the system files write into; everything else is built by models.</summary>
public static class WarehouseSchema
{
    /// <summary>Creates every table of <c>Schema/**/*.sql</c> that is not there yet; existing rows stay.</summary>
    /// <param name="connection">An open connection that may write.</param>
    public static void Create(DuckDBConnection connection)
    {
        var assembly = typeof(WarehouseSchema).Assembly;
        foreach (var path in SqlFile.List(assembly, "Schema", ".sql"))
        {
            connection.Execute(SqlFile.Read(assembly, path));
        }
    }
}
