using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Temporary views that let a query which names tables read only a part of them.</summary>
/// <param name="connection">The writer's connection, its transaction open.</param>
internal sealed class Covers(DuckDBConnection connection)
{
    private readonly Dictionary<string, string> shown = [];

    /// <summary>Covers those of the tables that have a part; the others are read whole. What tables not named show is left as it is.</summary>
    /// <param name="tables">The tables that the next query reads.</param>
    /// <param name="parts">The part of a table, as what follows <c>from</c>.</param>
    public void Set(IEnumerable<string> tables, IReadOnlyDictionary<string, string> parts)
    {
        var statements = tables.Select(table => (Table: table, Part: parts.GetValueOrDefault(table)))
            .Where(wanted => shown.GetValueOrDefault(wanted.Table) != wanted.Part)
            .Select(wanted => Change(wanted.Table, wanted.Part)).ToList();
        if (statements.Count > 0)
        {
            connection.Execute(string.Concat(statements));
        }
    }

    /// <summary>Lets every table be read whole again.</summary>
    public void Clear() => Set([.. shown.Keys], new Dictionary<string, string>());

    private string Change(string table, string? part)
    {
        if (part is null)
        {
            shown.Remove(table);
            return $"drop view temp.{table};";
        }

        shown[table] = part;
        return $"create or replace temp view {table} as select * from {part};";
    }
}
