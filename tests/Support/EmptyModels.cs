using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Support;

/// <summary>Empty tables with the columns and types that the real models give them.</summary>
public static class EmptyModels
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, string> Definitions = [];
    private static readonly Dictionary<string, Model> Models = Model.All().ToDictionary(model => model.Name);
    private static readonly DuckDBConnection Builder = OpenBuilder();

    /// <summary>Creates those of the tables that are models; the schema's are there already.</summary>
    public static void Create(DuckDBConnection connection, IEnumerable<string> tables)
    {
        foreach (var table in tables.Where(Models.ContainsKey))
        {
            connection.Execute(Definition(table));
        }
    }

    private static string Definition(string table)
    {
        lock (Gate)
        {
            if (!Definitions.TryGetValue(table, out var definition))
            {
                var model = Models[table];
                foreach (var input in model.Header.Inputs.Where(Models.ContainsKey))
                {
                    Definition(input);
                }

                ModelRun.Run(Builder, [model], only: null, progress: null);
                definition = Builder.QuerySingle<string>("select sql from duckdb_tables() where table_name = $table", new { table });
                Definitions[table] = definition;
            }

            return definition;
        }
    }

    private static DuckDBConnection OpenBuilder()
    {
        var connection = Database.OpenInMemory();
        WarehouseSchema.Create(connection);
        return connection;
    }
}
