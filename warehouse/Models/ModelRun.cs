using System.Diagnostics;
using Analytics.Warehouse.Anomalies.Laws;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Models;

/// <summary>Builds the warehouse's models into tables of their names.</summary>
public static class ModelRun
{
    /// <summary>Functions that isolate what differs between SQL dialects; created before any model.</summary>
    public const string MacrosPath = "Models/macros.sql";

    /// <summary>Statements of the runner itself, which are no models.</summary>
    public const string RunnerFolder = "Models/Runner/";

    /// <summary>Builds the models of the warehouse in the order of their inputs, checking each.</summary>
    /// <param name="connection">A connection that may write; it holds the tables of <c>WarehouseSchema</c>.</param>
    /// <param name="only">Names of the models to build; their inputs must exist. Null builds all.</param>
    /// <param name="progress">Hears of each model when it is built; null for silence.</param>
    /// <param name="built">Runs after each model, with its name, before another reads it; null for nothing.</param>
    /// <param name="isPassing">Whether the tables are gone before anybody could read what their columns mean: they get no descriptions.</param>
    /// <exception cref="ModelException">A model cannot be built or breaks its header; those before it stay built.</exception>
    public static void Run(
        DuckDBConnection connection, IReadOnlyCollection<string>? only = null, IProgress<ModelProgress>? progress = null, Action<string>? built = null, bool isPassing = false) =>
        Run(connection, Model.All(), only, progress, built, isPassing);

    /// <summary>Builds given models in the order of their inputs, checking each.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="models">All models that may be inputs.</param>
    /// <param name="only">Names of the models to build; their inputs must exist. Null builds all.</param>
    /// <param name="progress">Hears of each model when it is built; null for silence.</param>
    /// <param name="built">Runs after each model, with its name, before another reads it; null for nothing.</param>
    /// <param name="isPassing">Whether the tables are gone before anybody could read what their columns mean: they get no descriptions.</param>
    /// <exception cref="ModelException">A model cannot be built or breaks its header; those before it stay built.</exception>
    public static void Run(
        DuckDBConnection connection,
        IReadOnlyList<Model> models,
        IReadOnlyCollection<string>? only,
        IProgress<ModelProgress>? progress,
        Action<string>? built = null,
        bool isPassing = false)
    {
        var unknown = only?.Except(models.Select(model => model.Name)).FirstOrDefault();
        if (unknown is not null)
        {
            throw new ModelException(unknown, "there is no such model");
        }

        CreateMacros(connection);
        var tables = connection.Query<string>(Statement("tables.sql")).ToHashSet();
        var ordered = ModelOrder.Of(models, tables).Where(model => only is null || only.Contains(model.Name)).ToList();
        foreach (var model in ordered)
        {
            ModelInputs.Verify(connection, model);
        }

        connection.Execute(Statement("settings.sql"));
        for (var index = 0; index < ordered.Count; index++)
        {
            var watch = Stopwatch.StartNew();
            Build(connection, ordered[index]);
            if (!isPassing)
            {
                ModelComments.Write(connection, ordered[index]);
            }

            built?.Invoke(ordered[index].Name);
            progress?.Report(new ModelProgress(ordered[index].Name, index + 1, ordered.Count, watch.Elapsed.TotalSeconds));
        }

        // Not after a failure: within a broken transaction it would fail too, and hide which model broke.
        connection.Execute(Statement("settings_default.sql"));
    }

    /// <summary>Creates the functions that models call.</summary>
    /// <param name="connection">A connection that may write.</param>
    public static void CreateMacros(DuckDBConnection connection)
    {
        LawFunctions.Register(connection);
        connection.Execute(SqlFile.Read(typeof(ModelRun).Assembly, MacrosPath));
    }

    private static void Build(DuckDBConnection connection, Model model)
    {
        try
        {
            if (model.Header.Computed.Length > 0)
            {
                ComputedModel.Build(connection, model);
            }
            else
            {
                connection.Execute(Statement("build.sql")
                    .Replace("{{table}}", model.Name, StringComparison.Ordinal)
                    .Replace("{{query}}", model.Query, StringComparison.Ordinal));
            }
        }
        catch (DuckDBException exception)
        {
            throw new ModelException(model.Name, exception.Message, exception);
        }

        CheckColumns(connection, model);
        var offenders = GrainCheck.Offenders(connection, model);
        if (offenders.Count > 0)
        {
            throw new ModelException(model.Name, "rows that break its grain: " + string.Join(" | ", offenders));
        }
    }

    private static void CheckColumns(DuckDBConnection connection, Model model)
    {
        var built = Columns(connection, model.Name);
        var described = model.Header.Columns.Select(column => column.Name).ToList();
        var differing = built.Except(described).Concat(described.Except(built)).ToList();
        if (differing.Count > 0)
        {
            throw new ModelException(model.Name, "the header's columns are not those of the query: " + string.Join(", ", differing));
        }
    }

    private static List<string> Columns(DuckDBConnection connection, string table)
    {
        using var rows = connection.ExecuteReader(Statement("columns.sql").Replace("{{table}}", table, StringComparison.Ordinal));
        return [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
    }

    private static string Statement(string file) => SqlFile.Read(typeof(ModelRun).Assembly, RunnerFolder + file);
}

/// <param name="Model">The model that was built.</param>
/// <param name="Number">Its place in the run, from 1.</param>
/// <param name="Of">How many models the run builds.</param>
/// <param name="Seconds">How long it took, its checks included.</param>
public sealed record ModelProgress(string Model, int Number, int Of, double Seconds);
