using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Trials;

/// <summary>
/// Scores subjects of a snapshot again, aside: in a database in memory, by the same models, with rules or records that are only tried.
/// Neither the warehouse nor any snapshot changes.
/// </summary>
public sealed class Trial : IDisposable
{
    private static readonly string[] Results = ["mart_indicator_result", "mart_requirement_result", "mart_score"];

    private readonly IReadOnlyCollection<string> models;
    private readonly HashSet<string> brought;

    /// <summary>Copies what the subjects' scores rest on out of a snapshot, and reads the rules with the changes laid over them.</summary>
    /// <param name="snapshot">Path of a snapshot's file.</param>
    /// <param name="folder">The warehouse folder with its settings and systems; null for the product's systems as they are.</param>
    /// <param name="scope">Whom to score.</param>
    /// <param name="changes">What to try in the system's file; none for the rules as they are.</param>
    /// <exception cref="SystemFileException">A change names no rule, or makes the system invalid.</exception>
    public Trial(string snapshot, string? folder, TrialScope scope, IReadOnlyList<RuleChange> changes)
    {
        Connection = Database.OpenInMemory();
        try
        {
            WarehouseSchema.Create(Connection);
            Connection.Execute($"attach '{snapshot.Replace("'", "''", StringComparison.Ordinal)}' as base (read_only)");
            Copy(scope);
            var catalogue = SystemCatalogue.Try(folder, scope.SystemId, Version(), changes, out var factors);
            catalogue.Write(Connection);
            foreach (var (indicator, factor) in factors)
            {
                Connection.Execute("update fct_score set points = points * $factor where indicator_id = $indicator", new { factor, indicator });
            }

            Connection.Execute("detach base");
            brought = Connection.Query<string>("select table_name from duckdb_tables() where database_name = current_database()").ToHashSet();
            models = Needed(Results);
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    /// <summary>The database in memory: facts of the scope, and after a run the results.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Newest quarter looked at.</summary>
    public string Horizon => Connection.ExecuteScalar<string>("select max(as_of) from int_horizon")!;

    /// <summary>Builds the scoring models over what stands in <see cref="Connection"/>.</summary>
    /// <param name="progress">Hears of each model; null for silence.</param>
    /// <exception cref="ModelException">A model cannot be built.</exception>
    public void Run(IProgress<ModelProgress>? progress = null) => ModelRun.Run(Connection, models, progress, isPassing: true);

    /// <summary>Builds them with figures that are only supposed.</summary>
    /// <param name="figures">At most one a subject, measure, item and period; they replace those of an earlier run.</param>
    /// <param name="entries">Points entries; they replace those of an earlier run. Null for none.</param>
    public void Run(IReadOnlyList<SupposedFigure> figures, IReadOnlyList<SupposedEntry>? entries = null)
    {
        Connection.Execute("delete from fct_points_entry where entry_id like 'supposed-%'");
        foreach (var entry in entries ?? [])
        {
            Connection.Execute(Statement("suppose_entry.sql"), entry);
        }

        var before = Needed(["int_observation"]);
        ModelRun.Run(Connection, before, isPassing: true);
        // What is supposed contradicts nothing: a system that leaves contradicted records out counts it too.
        var upholds = Connection.ExecuteScalar<bool>("select count(*) > 0 from int_upheld_system");
        Suppose([.. figures.SelectMany(one => upholds && one.Basis == "evidence" ? [one, one with { Basis = "upheld" }] : new[] { one })]);
        ModelRun.Run(Connection, [.. models.Except(before)], isPassing: true);
    }

    /// <summary>Every subject as published and as tried, the largest difference first; after a run.</summary>
    public IReadOnlyList<TriedScore> Compare() => [.. Connection.Query<TriedScore>(Statement("compare.sql"))];

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    // One figure of a subject may rest on another of the same, of a finer period: these go in one after another, all others together.
    private void Suppose(IReadOnlyList<SupposedFigure> figures)
    {
        var turns = figures.GroupBy(one => (one.Basis, one.SubjectType, one.SubjectId, one.Measure, one.Item)).SelectMany(same => same.Index()).ToLookup(one => one.Index, one => one.Item);
        foreach (var turn in turns.OrderBy(turn => turn.Key))
        {
            Connection.Execute(Statement("suppose.sql"), new { figures = JsonRows.Of(turn) });
            Connection.Execute(Statement("suppose_instead.sql"));
        }
    }

    private void Copy(TrialScope scope)
    {
        foreach (var table in Tables("all"))
        {
            Connection.Execute($"create or replace table {table} as from base.{table}");
        }

        Connection.Execute("create table int_horizon (as_of varchar)");
        Connection.Execute(Statement("horizon.sql"), new { scope.ToTheEnd, scope.Period });
        Connection.Execute("create table fct_enrolment as from base.fct_enrolment limit 0");
        Connection.Execute(Statement("enrolments.sql"), new { scope.SystemId, scope.Period, scope.ScopeUnitId, scope.SubjectId, scope.WithRivals });
        Connection.Execute(Statement("who.sql"));
        foreach (var (key, column) in new[] { ("person_id", "t.person_id"), ("subject_id", "t.subject_id"), ("unit_id", "t.unit_id"), ("either", "coalesce(nullif(t.person_id, ''), t.unit_id)") })
        {
            foreach (var table in Tables(key))
            {
                Connection.Execute(Statement("copy_of_who.sql").Replace("{{table}}", table, StringComparison.Ordinal).Replace("{{key}}", column, StringComparison.Ordinal));
            }
        }

        Connection.Execute(Statement("sessions_elsewhere.sql"));
        Connection.Execute(Statement("published.sql"), new { scope.SystemId, scope.Period });
        if (scope.WithoutContradicted)
        {
            Connection.Execute(Statement("without_contradicted.sql"));
        }
    }

    // The version that the snapshot scored the subjects by.
    private string Version() => Connection.ExecuteScalar<string?>("select max(version) from fct_enrolment") ?? "";

    // By which column a table of the snapshot is narrowed to the subjects: the first it has of person_id, subject_id, unit_id; "all" for none.
    private IEnumerable<string> Tables(string key) =>
        Connection.Query<string>(Statement("tables.sql"), new { key });

    // Everything that these models are made of and the snapshot does not bring along.
    private List<string> Needed(IEnumerable<string> results)
    {
        var byName = Model.All().Where(model => !brought.Contains(model.Name)).ToDictionary(model => model.Name);
        var needed = new HashSet<string>();
        void Visit(string name)
        {
            if (byName.TryGetValue(name, out var model) && needed.Add(name))
            {
                foreach (var input in model.Header.Inputs)
                {
                    Visit(input);
                }
            }
        }

        foreach (var result in results)
        {
            Visit(result);
        }

        return [.. needed];
    }

    private static string Statement(string file) => SqlFile.Read(typeof(Trial).Assembly, "Trials/" + file);
}
