using Analytics.Warehouse.Anomalies.Generic;
using Analytics.Warehouse.Anomalies.Volume;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Models;

/// <summary>A table whose rows C# computes from those that the model's query selects.</summary>
/// <param name="Columns">Names and DuckDB types of the table's columns, in order.</param>
/// <param name="Rows">Runs the query given as text on the connection and turns its rows into those of the table.</param>
/// <remarks>The header says <c>-- computed: NAME</c>; name, grain, inputs and columns hold as for any other model.</remarks>
internal sealed record ComputedModel(
    IReadOnlyList<(string Name, string Type)> Columns,
    Func<DuckDBConnection, string, IEnumerable<IReadOnlyList<object?>>> Rows)
{
    private static readonly Dictionary<string, ComputedModel> ByName = new()
    {
        [nameof(GenericScores)] = GenericScores.Model,
        [nameof(EffortScores)] = EffortScores.Model,
    };

    /// <summary>Makes the table of a model.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="model">A model whose header names what computes it.</param>
    /// <exception cref="ModelException">Nothing has that name.</exception>
    public static void Build(DuckDBConnection connection, Model model)
    {
        var computed = ByName.GetValueOrDefault(model.Header.Computed)
            ?? throw new ModelException(model.Name, $"nothing computes {model.Header.Computed}");
        var rows = computed.Rows(connection, model.Query).ToList();
        connection.Execute(SqlFile.Read(typeof(ComputedModel).Assembly, ModelRun.RunnerFolder + "computed.sql")
            .Replace("{{table}}", model.Name, StringComparison.Ordinal)
            .Replace("{{columns}}", string.Join(", ", computed.Columns.Select(column => $"{column.Name} {column.Type}")), StringComparison.Ordinal));
        using var appender = connection.CreateAppender(model.Name);
        foreach (var row in rows)
        {
            var line = appender.CreateRow();
            foreach (var value in row)
            {
                Append(line, value);
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
            long number => line.AppendValue(number),
            double number => line.AppendValue(number),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no column of a computed model has this type"),
        };
    }
}
