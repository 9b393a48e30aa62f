using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Of which units and people rows are, and which rows new loads brought or took away.</summary>
/// <param name="connection">The writer's connection, its transaction open.</param>
/// <param name="shapes">What is known of the tables.</param>
internal sealed class ChangedRows(DuckDBConnection connection, TableShapes shapes)
{
    /// <summary>The staged rows of changed loads, with those of other loads that bear the same number.</summary>
    /// <param name="table">A staging table.</param>
    /// <returns>The change.</returns>
    public TableChange OfLoads(string table)
    {
        var from = $"{shapes.Main}.{table}";
        var changed = $"select * from {from} where load_id in (select load_id from temp.changed_load)";
        var key = string.Join(", ", shapes.Key(table));
        connection.Execute(key.Length == 0
            ? $"create temp table changed_{table} as {changed}"
            : $"create temp table changed_{table} as select * from {from} where ({key}) in (select ({key}) from ({changed}) as c)");
        return new TableChange(table, $"temp.changed_{table}", Reach.Scope, IsWide: false);
    }

    /// <summary>Adds the units and people of changed rows to a list.</summary>
    /// <param name="change">A change with its rows.</param>
    /// <param name="core">Temporary table of ids.</param>
    public void Name(TableChange change, string core)
    {
        var ids = Ids(change.Table, change.Rows!).ToList();
        if (ids.Count > 0)
        {
            connection.Execute($"insert into {core} select distinct i.id from ({string.Join(" union ", ids)}) as i where i.id is not null and i.id not in (select c.id from {core} as c)");
        }
    }

    /// <summary>Whether changed rows of a table tell whose they are.</summary>
    /// <param name="table">A table.</param>
    public bool CanName(string table) => Ids(table, "rows").Any();

    private IEnumerable<string> Ids(string table, string rows)
    {
        var columns = shapes.Columns(table);
        foreach (var column in columns.Intersect(ModelLocality.Known))
        {
            yield return column switch
            {
                "grid_id" => $"select g.subject_id as id from {shapes.Main}.int_assessment_grid as g where g.grid_id in (select r.grid_id from {rows} as r)",
                "scored_id" => $"select g.subject_id as id from {shapes.Main}.int_assessment_grid as g join {shapes.Main}.int_scored_subject as s on s.grid_id = g.grid_id where s.scored_id in (select r.scored_id from {rows} as r)",
                _ => $"select r.{column} as id from {rows} as r",
            };
        }

        if (columns.Contains("authors") && TableShapes.IsStaged(table))
        {
            yield return $"select unnest(string_split(r.authors, ';')) as id from {rows} as r";
        }

        if (columns.Contains("session_id") && TableShapes.IsStaged(table))
        {
            yield return $"select s.unit_id as id from {shapes.Main}.stg_sessions as s where s.session_id in (select r.session_id from {rows} as r)";
        }
    }
}
