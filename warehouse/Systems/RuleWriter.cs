using System.Reflection;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Systems;

/// <summary>Writes a catalogue into the rule tables.</summary>
internal static class RuleWriter
{
    private static readonly string[] Tables =
    [
        "dim_system", "dim_indicator", "dim_requirement", "dim_measure", "rule_requirement_item", "rule_clause", "rule_condition", "rule_option", "rule_profile",
        "rule_tier", "rule_tier_flag", "rule_veto", "rule_action", "rule_measure_source", "rule_population",
    ];

    /// <summary>Replaces all rows, in one transaction.</summary>
    public static void Replace(DuckDBConnection connection, SystemCatalogue catalogue)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in Tables)
        {
            connection.Execute($"delete from {table}");
        }

        var systems = catalogue.Systems;
        Append(connection, "dim_system", systems.Select(system => system.Row));
        Append(connection, "dim_indicator", systems.SelectMany(system => system.Rules.Indicators));
        Append(connection, "dim_requirement", systems.SelectMany(system => system.Rules.Requirements));
        Append(connection, "rule_requirement_item", systems.SelectMany(system => system.Rules.RequirementItems));
        Append(connection, "rule_clause", systems.SelectMany(system => system.Rules.Clauses));
        Append(connection, "rule_condition", systems.SelectMany(system => system.Rules.Conditions));
        Append(connection, "rule_option", systems.SelectMany(system => system.Rules.Options));
        Append(connection, "rule_profile", systems.SelectMany(system => system.Rules.Profiles));
        Append(connection, "rule_tier", systems.SelectMany(system => system.Rules.Tiers));
        Append(connection, "rule_tier_flag", systems.SelectMany(system => system.Rules.TierFlags));
        Append(connection, "rule_veto", systems.SelectMany(system => system.Rules.Vetoes));
        Append(connection, "rule_action", systems.SelectMany(system => system.Rules.Actions));
        Append(connection, "dim_measure", catalogue.Measures.Measures);
        Append(connection, "rule_measure_source", catalogue.Measures.Sources);
        Append(connection, "rule_population", catalogue.Populations.Rows);
        transaction.Commit();
    }

    private static void Append<TRow>(DuckDBConnection connection, string table, IEnumerable<TRow> rows)
    {
        var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        using var appender = connection.CreateAppender(table);
        foreach (var row in rows)
        {
            var line = appender.CreateRow();
            foreach (var property in properties)
            {
                Append(line, property.GetValue(row));
            }

            line.EndRow();
        }
    }

    // The appender writes by the argument's type, so each value goes in as its own.
    private static void Append(IDuckDBAppenderRow line, object? value)
    {
        _ = value switch
        {
            null => line.AppendNullValue(),
            string text => line.AppendValue(text),
            int number => line.AppendValue(number),
            decimal number => line.AppendValue(number),
            bool flag => line.AppendValue(flag),
            DateOnly date => line.AppendValue(date),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no column of the rule tables has this type"),
        };
    }
}
