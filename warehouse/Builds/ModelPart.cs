using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Computes a part of a model's rows again and puts what differs in their place.</summary>
/// <param name="connection">The writer's connection, its transaction open.</param>
/// <param name="shapes">What is known of the tables.</param>
internal sealed class ModelPart(DuckDBConnection connection, TableShapes shapes)
{
    /// <summary>Whether what would change in closed quarters was noted again.</summary>
    public bool HasRestated { get; private set; }

    /// <summary>Computes the part.</summary>
    /// <param name="model">A model that was built before.</param>
    /// <param name="which">Conditions that tell the part, no two of which hold for one row; its inputs are covered so that the query finds all it needs for it.</param>
    /// <returns>The rows that differ, as a subquery; null if none does.</returns>
    /// <exception cref="ModelException">The query fails, or the new rows break the grain.</exception>
    public string? Build(Model model, IReadOnlyList<string> which)
    {
        var columns = string.Join(", ", shapes.Columns(model.Name));
        try
        {
            // One pass a condition: stored rows are skipped in blocks where it is a plain one.
            connection.Execute($"create or replace temp table old_rows as {string.Join(" union all ", which.Select(one => $"select rowid as old_row, {columns} from {shapes.Main}.{model.Name} where {one}"))}");
            connection.Execute($"create or replace temp table new_rows as select {columns} from (\n{model.Query}\n) as computed where ({string.Join(") or (", which)})");
        }
        catch (DuckDBException exception)
        {
            throw new ModelException(model.Name, exception.Message, exception);
        }

        HasRestated |= ClosedMart.HoldPart(connection, model.Name, shapes.Main, $"({string.Join(") or (", which)})");
        if (connection.ExecuteScalar<bool>(Statements.Part("same.sql", ("columns", columns))))
        {
            return null;
        }

        var offenders = GrainCheck.Offenders(connection, model, "new_rows");
        if (offenders.Count > 0)
        {
            throw new ModelException(model.Name, "rows that break its grain: " + string.Join(" | ", offenders));
        }

        Compare(model);
        connection.Execute(Statements.Part("apply.sql", ("main", shapes.Main), ("table", model.Name), ("columns", columns)));
        return $"(select {columns} from temp.gone_{model.Name} union all select {columns} from temp.came_{model.Name})";
    }

    private void Compare(Model model)
    {
        var grain = model.Header.Grain;
        var others = shapes.Columns(model.Name).Except(grain).DefaultIfEmpty(grain[0]).ToList();
        connection.Execute(Statements.Part(
            "difference.sql",
            ("table", model.Name),
            ("key", grain[0]),
            ("same_key", string.Join(" and ", grain.Select(column => $"n.{column} = o.{column}"))),
            ("old", string.Join(", ", others.Select(column => "o." + column))),
            ("new", string.Join(", ", others.Select(column => "n." + column)))));
    }
}
