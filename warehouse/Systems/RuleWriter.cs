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
        // Once for all: DuckDB lists the columns of every table to count those of one.
        var widths = connection.Query<(string Table, long Columns)>(
            "select table_name, count(*) from duckdb_columns() where schema_name = 'main' and database_name = current_database() group by table_name").ToDictionary(table => table.Table, table => table.Columns);
        var systems = catalogue.Systems;
        Write("dim_system", systems.Select(system => system.Row));
        Write("dim_indicator", systems.SelectMany(system => system.Rules.Indicators));
        Write("dim_requirement", systems.SelectMany(system => system.Rules.Requirements));
        Write("rule_requirement_item", systems.SelectMany(system => system.Rules.RequirementItems));
        Write("rule_clause", systems.SelectMany(system => system.Rules.Clauses));
        Write("rule_condition", systems.SelectMany(system => system.Rules.Conditions));
        Write("rule_option", systems.SelectMany(system => system.Rules.Options));
        Write("rule_profile", systems.SelectMany(system => system.Rules.Profiles));
        Write("rule_tier", systems.SelectMany(system => system.Rules.Tiers));
        Write("rule_tier_flag", systems.SelectMany(system => system.Rules.TierFlags));
        Write("rule_veto", systems.SelectMany(system => system.Rules.Vetoes));
        Write("rule_vote_option", systems.SelectMany(system => system.Rules.VoteOptions));
        Write("rule_action", systems.SelectMany(system => system.Rules.Actions));
        Write("rule_grade", systems.SelectMany(system => system.Rules.Grades));
        Write("rule_override", systems.SelectMany(system => system.Rules.Overrides));
        Write("rule_ledger_entry", systems.SelectMany(system => system.Rules.LedgerEntries));
        Write("rule_setting", systems.SelectMany(system => system.Rules.Settings));
        Write("rule_note", systems.SelectMany(system => system.Rules.Notes));
        Write("rule_lint", SystemLint.Check(catalogue).Select((warning, index) => new LintRow(
            warning.SystemId, warning.Version, index + 1, warning.Place, warning.Rule, warning.Zh, warning.En)));
        Write("dim_measure", catalogue.Measures.Measures);
        Write("rule_measure_source", catalogue.Measures.Sources);
        Write("rule_measure_filter", catalogue.Measures.Filters);
        Write("rule_population", catalogue.Populations.Rows);
        transaction.Commit();

        void Write<TRow>(string table, IEnumerable<TRow> rows)
        {
            var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
            Empty(connection, table, isSame: widths.GetValueOrDefault(table) == properties.Length);
            Append(connection, table, properties, rows);
        }
    }

    private static void Append<TRow>(DuckDBConnection connection, string table, PropertyInfo[] properties, IEnumerable<TRow> rows)
    {
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
    private static void Empty(DuckDBConnection connection, string table, bool isSame)
    {
        if (isSame)
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
