using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>The tables that loading and the system files write into; everything else is built by models.</summary>
public static class WarehouseSchema
{
    /// <summary>Creates every table of <c>Schema/**/*.sql</c> that is not there yet; existing rows stay. Nothing is done where this build of the product did it before.</summary>
    /// <param name="connection">An open connection that may write, no transaction open.</param>
    public static void Create(DuckDBConnection connection)
    {
        var assembly = typeof(WarehouseSchema).Assembly;
        var fingerprint = assembly.ManifestModule.ModuleVersionId.ToString();
        if (Made(connection) == fingerprint)
        {
            return;
        }

        // One transaction: each of two thousand comments would wait for the disk.
        using var transaction = connection.BeginTransaction();
        foreach (var path in SqlFile.List(assembly, "Schema", ".sql"))
        {
            connection.Execute(SqlFile.Read(assembly, path));
        }

        connection.Execute("delete from schema_source; insert into schema_source values ($fingerprint)", new { fingerprint });
        transaction.Commit();
    }

    private static string? Made(DuckDBConnection connection) =>
        connection.ExecuteScalar<bool>("select count(*) > 0 from duckdb_tables() where table_name = 'schema_source' and database_name = current_database()")
            ? connection.QueryFirstOrDefault<string>("select fingerprint from schema_source")
            : null;
}
