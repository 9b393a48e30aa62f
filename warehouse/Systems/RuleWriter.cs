using System.Reflection;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Systems;

/// <summary>Writes a catalogue into the rule tables.</summary>
internal static class RuleWriter
{
    /// <summary>Replaces all rows, in one transaction.</summary>
    public static void Replace(DuckDBConnection connection, SystemCatalogue catalogue)
    {
        using var transaction = connection.BeginTransaction();
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
        Append(connection, "rule_vote_option", systems.SelectMany(system => system.Rules.VoteOptions));
        Append(connection, "rule_action", systems.SelectMany(system => system.Rules.Actions));
        Append(connection, "rule_grade", systems.SelectMany(system => system.Rules.Grades));
        Append(connection, "rule_override", systems.SelectMany(system => system.Rules.Overrides));
        Append(connection, "rule_ledger_entry", systems.SelectMany(system => system.Rules.LedgerEntries));
        Append(connection, "rule_setting", systems.SelectMany(system => system.Rules.Settings));
        Append(connection, "rule_note", systems.SelectMany(system => system.Rules.Notes));
        Append(connection, "rule_lint", SystemLint.Check(catalogue).Select((warning, index) => new LintRow(
            warning.SystemId, warning.Version, index + 1, warning.Place, warning.Rule, warning.Zh, warning.En)));
        Append(connection, "dim_measure", catalogue.Measures.Measures);
        Append(connection, "rule_measure_source", catalogue.Measures.Sources);
        Append(connection, "rule_measure_filter", catalogue.Measures.Filters);
        Append(connection, "rule_population", catalogue.Populations.Rows);
        transaction.Commit();
    }

    private static void Append<TRow>(DuckDBConnection connection, string table, IEnumerable<TRow> rows)
    {
        var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Empty(connection, table, properties.Length);
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

    // A warehouse of an earlier release has fewer columns; all rows are replaced, so the table may be made anew.
    private static void Empty(DuckDBConnection connection, string table, int columns)
    {
        if (connection.ExecuteScalar<long>("select count(*) from duckdb_columns() where schema_name = 'main' and database_name = current_database() and table_name = $table", new { table }) == columns)
        {
            connection.Execute($"delete from {table}");
            return;
        }

        connection.Execute($"drop table if exists {table}");
        connection.Execute(SqlFile.Read(typeof(RuleWriter).Assembly, $"Schema/systems/{table}.sql"));
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
