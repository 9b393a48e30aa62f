using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>What a partial build must know of the tables before it touches any.</summary>
internal sealed class TableShapes
{
    // Rows of a record are found by whom it is of; a session's by who holds it.
    private static readonly string[] Owners = ["unit_id", "person_id", "subject_id", "inspector_unit_id", "target_unit_id"];

    private readonly Dictionary<string, IReadOnlyList<string>> columns;
    private readonly Dictionary<string, long> sizes;
    private readonly Dictionary<string, Model> models;
    private readonly Dictionary<string, IReadOnlyList<string>> keys;

    /// <summary>Reads the shapes.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="models">All models.</param>
    public TableShapes(DuckDBConnection connection, IReadOnlyList<Model> models)
    {
        Main = $"\"{connection.QuerySingle<string>("select current_database()")}\".main";
        columns = connection.Query<(string Table, string Column)>(Statements.Part("columns.sql"))
            .GroupBy(row => row.Table, row => row.Column).ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table]);
        sizes = connection.Query<(string Table, long Rows)>(Statements.Part("sizes.sql")).ToDictionary(row => row.Table, row => row.Rows);
        this.models = models.ToDictionary(model => model.Name);
        keys = models.Where(model => model.Name.StartsWith("fct_", StringComparison.Ordinal))
            .SelectMany(model => model.Header.Inputs.Where(IsStaged).Select(table => (Table: table, Key: (IReadOnlyList<string>)[.. model.Header.Grain.Intersect(Columns(table))])))
            .Where(pair => pair.Key.Count > 0 && !pair.Key.Any(Owners.Contains))
            .GroupBy(pair => pair.Table).ToDictionary(group => group.Key, group => group.First().Key);
    }

    /// <summary>Database and schema of the warehouse's own tables, to tell them from temporary ones of their name.</summary>
    public string Main { get; }

    /// <summary>Whether loading writes the table.</summary>
    public static bool IsStaged(string table) => table.StartsWith("stg_", StringComparison.Ordinal);

    /// <summary>Columns in the order of the table.</summary>
    public IReadOnlyList<string> Columns(string table) => columns.TryGetValue(table, out var found) ? found : [];

    /// <summary>Rows, about.</summary>
    public long Size(string table) => sizes.GetValueOrDefault(table);

    /// <summary>Columns that tell records of one dataset apart where they do not say whose they are: two units may have used one number.</summary>
    public IReadOnlyList<string> Key(string table) => keys.TryGetValue(table, out var key) ? key : [];

    /// <summary>Columns by which the rows of one unit or person can be read; empty where all must be.</summary>
    public IReadOnlyList<string> ReadBy(string table)
    {
        if (models.TryGetValue(table, out var model))
        {
            return model.Header.Locality.ReadBy;
        }

        if (!IsStaged(table))
        {
            return [];
        }

        var found = Columns(table);
        return found.Contains("session_id") && !found.Contains("unit_id") ? ["session_id"] : [.. Owners.Where(found.Contains)];
    }
}
