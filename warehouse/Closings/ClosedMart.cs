using System.Reflection;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Closings;

/// <summary>A mart whose rows of closed quarters stay as they were when the quarter was closed.</summary>
/// <remarks>
/// The kept rows stand in <c>closed_&lt;mart&gt;</c>. A build computes every quarter as always, notes in <c>restatement</c> what would change in closed ones,
/// and puts the kept rows back before any other model reads the mart. So nothing changes silently, whatever the cause: late rows, a corrected roster, another rule.
/// </remarks>
/// <param name="Name">The mart.</param>
/// <param name="Quarter">Its column that says which quarter a row belongs to.</param>
/// <param name="Differences">File that notes what would change; null where the results of other marts tell it.</param>
/// <param name="Part">What the notes call its rows; null where there are none.</param>
public sealed record ClosedMart(string Name, string Quarter, string? Differences, string? Part)
{
    /// <summary>All marts that a closing keeps.</summary>
    public static IReadOnlyList<ClosedMart> All { get; } =
    [
        new("mart_indicator_result", "as_of", "restated_indicator_result.sql", "indicator"),
        new("mart_requirement_result", "as_of", "restated_requirement_result.sql", "requirement"),
        new("mart_score", "as_of", "restated_score.sql", "score"),
        new("mart_indicator_coverage", "as_of", null, null),
        new("mart_indicator_points", "as_of", null, null),
        new("mart_tier_distribution", "as_of", null, null),
        new("mart_unit_comparison", "as_of", null, null),
        new("mart_quarterly_trend", "quarter", null, null),
    ];

    /// <summary>Puts the kept rows of closed quarters in the place of the computed ones and notes the differences.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="model">The model that was just built; any but a closed mart is left alone.</param>
    public static void Hold(DuckDBConnection connection, string model)
    {
        var mart = All.FirstOrDefault(mart => mart.Name == model);
        if (mart is null || !connection.ExecuteScalar<bool>("select count(*) > 0 from closing where is_frozen"))
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        if (mart.Differences is not null)
        {
            connection.Execute(Statement(mart.Differences));
        }

        // A column that came with a later version of the product is null in what was kept before; of a mart that came later nothing was kept.
        var kept = Columns(connection, mart.Kept);
        if (kept.Count == 0)
        {
            transaction.Commit();
            return;
        }

        connection.Execute(mart.Fill("hold.sql").Replace("{{columns}}", string.Join(", ", Columns(connection, mart.Name).Where(kept.Contains)), StringComparison.Ordinal));
        transaction.Commit();
    }

    /// <summary>Does the same to a part of a mart that was computed aside, in <c>new_rows</c>.</summary>
    /// <param name="connection">The writer's connection, its transaction open.</param>
    /// <param name="model">The model; any but a closed mart is left alone.</param>
    /// <param name="main">Database and schema of the mart.</param>
    /// <param name="which">The condition that tells the part, of the mart as of what is kept and noted.</param>
    /// <returns>Whether differences were noted.</returns>
    public static bool HoldPart(DuckDBConnection connection, string model, string main, string which)
    {
        var mart = All.FirstOrDefault(mart => mart.Name == model);
        if (mart is null || !connection.ExecuteScalar<bool>("select count(*) > 0 from closing where is_frozen"))
        {
            return false;
        }

        if (mart.Differences is not null)
        {
            connection.Execute($"delete from restatement where part = $Part and ({which})", new { mart.Part });
            connection.Execute($"create temp view {mart.Name} as select * from temp.new_rows; create temp view {mart.Kept} as select * from {main}.{mart.Kept} where {which}");
            connection.Execute(Statement(mart.Differences));
            connection.Execute($"drop view temp.{mart.Name}; drop view temp.{mart.Kept}");
        }

        var kept = Columns(connection, mart.Kept);
        if (kept.Count == 0)
        {
            return false;
        }

        connection.Execute(mart.Fill("hold_part.sql").Replace("{{which}}", which, StringComparison.Ordinal)
            .Replace("{{columns}}", string.Join(", ", Columns(connection, mart.Name).Where(kept.Contains)), StringComparison.Ordinal));
        return mart.Differences is not null;
    }

    /// <summary>Keeps the rows of every quarter that is closed and not kept yet.</summary>
    /// <param name="connection">The writer's connection, all models built.</param>
    public static void Freeze(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        if (connection.ExecuteScalar<bool>("select count(*) > 0 from closing where not is_frozen"))
        {
            foreach (var mart in All)
            {
                connection.Execute($"create table if not exists {mart.Kept} as select * from {mart.Name} limit 0");
                var kept = Columns(connection, mart.Kept);
                foreach (var column in Columns(connection, mart.Name).Where(column => !kept.Contains(column)))
                {
                    connection.Execute($"alter table {mart.Kept} add column {column} {Type(connection, mart.Name, column)}");
                }

                connection.Execute(mart.Fill("freeze.sql"));
            }

            connection.Execute("update closing set is_frozen = true");
        }

        transaction.Commit();
    }

    private string Kept => "closed_" + Name;

    private string Fill(string file) => Statement(file).Replace("{{mart}}", Name, StringComparison.Ordinal).Replace("{{quarter}}", Quarter, StringComparison.Ordinal);

    private static HashSet<string> Columns(DuckDBConnection connection, string table) =>
        [.. connection.Query<string>("select column_name from duckdb_columns() where table_name = $table and database_name = current_database()", new { table })];

    private static string Type(DuckDBConnection connection, string table, string column) =>
        connection.QuerySingle<string>("select data_type from duckdb_columns() where table_name = $table and column_name = $column and database_name = current_database()", new { table, column });

    private static string Statement(string file) => SqlFile.Read(Assembly.GetExecutingAssembly(), "Closings/" + file);
}
