using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Units and people whose rows a partial build computes, and those whose rows it reads for that, as temporary tables.</summary>
/// <param name="connection">The writer's connection.</param>
/// <param name="shapes">What is known of the tables.</param>
/// <param name="name">Begins the names of the temporary tables.</param>
internal sealed class BuildScope(DuckDBConnection connection, TableShapes shapes, string name)
{
    private readonly HashSet<string> copied = [];
    private bool hasGrid;

    // Whether nobody is read that is not computed too.
    private bool isClosed;

    /// <summary>Draws the circles around the units and people named.</summary>
    /// <param name="core">Temporary table of their ids.</param>
    /// <param name="isRanked">Whether those whose rank moved since others did join without whom they share a roster with.</param>
    public void Draw(string core, bool isRanked)
    {
        foreach (var table in copied)
        {
            connection.Execute($"drop table temp.{Copy(table)}");
        }

        copied.Clear();
        hasGrid = false;
        var more = isRanked ? Statements.Part("wider.sql", ("scope", name), ("main", shapes.Main)) : "";
        connection.Execute(Statements.Part("scope.sql", ("scope", name), ("core", core), ("main", shapes.Main), ("more", more)));
        isClosed = connection.ExecuteScalar<bool>($"select (select count(*) from {name}_own) = (select count(*) from {name}_near)");
    }

    /// <summary>How many units and people are read.</summary>
    public long Size => connection.ExecuteScalar<long>($"select count(*) from {name}_near");

    /// <summary>The conditions of which one holds for each row of a unit or person to be computed, and none for others.</summary>
    /// <param name="columns">The columns of which the first that is not null names it.</param>
    public IReadOnlyList<string> Own(IReadOnlyList<string> columns) =>
        [.. columns.Select((column, index) => string.Join(" and ", columns.Take(index).Select(earlier => $"{earlier} is null").Append(In(column, "own"))))];

    /// <summary>Copies the part in scope of those tables that can be read by it.</summary>
    /// <returns>The copy of each such table.</returns>
    public IReadOnlyDictionary<string, string> Parts(IEnumerable<string> tables)
    {
        List<string> read = [.. tables.Where(table => shapes.ReadBy(table).Count > 0)];
        foreach (var table in read.Where(copied.Add))
        {
            connection.Execute($"create temp table {Copy(table)} as {Near(table)}");
        }

        return read.ToDictionary(table => table, table => "temp." + Copy(table));
    }

    /// <summary>Takes what was just computed of a model for the copy of its part, where both are the same rows.</summary>
    /// <param name="model">A model, its part computed for <see cref="Own"/>.</param>
    public void Take(Model model)
    {
        // Of several columns the later ones count in a part only where the earlier are null.
        if (isClosed && model.Header.Locality.Local is [var column] && shapes.ReadBy(model.Name) is [var by] && by == column && copied.Add(model.Name))
        {
            connection.Execute($"alter table temp.new_rows rename to {Copy(model.Name)}");
        }
    }

    private string Copy(string table) => $"{name}_near_{table}";

    // One pass a column: a condition with "or" would look at every row.
    private string Near(string table)
    {
        var by = shapes.ReadBy(table);
        var from = $"{shapes.Main}.{table}";
        var parts = by.Select((column, index) =>
            string.Join(" and ", by.Take(index).Select(earlier => $"({In(earlier, "near")}) is not true").Prepend(In(column, "near"))));
        var key = string.Join(", ", shapes.Key(table));
        return key.Length == 0
            ? string.Join(" union all ", parts.Select(part => $"select * from {from} where {part}"))
            : $"select * from {from} where ({key}) in ({string.Join(" union all ", parts.Select(part => $"select ({key}) from {from} where {part}"))})";
    }

    private string In(string column, string circle)
    {
        if (column is "grid_id" or "scored_id" && !hasGrid)
        {
            hasGrid = true;
            connection.Execute(Statements.Part("scope_grid.sql", ("scope", name), ("main", shapes.Main)));
        }

        return column switch
        {
            "grid_id" => $"grid_id in (select id from {name}_{circle}_grid)",
            "scored_id" => $"scored_id in (select id from {name}_{circle}_scored)",
            "session_id" => $"session_id in (select session_id from {name}_session)",
            _ => $"{column} in (select id from {name}_{circle})",
        };
    }
}
