using System.Diagnostics;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Builds;

/// <summary>Builds only what new loads change: of local models the rows of the units and people concerned, of sliced ones the slices, and nothing that rests on no change.</summary>
/// <remarks>
/// A model's query runs as it is, over inputs of which temporary views of the same name show the part that matters. What comes out is compared
/// with what stands; only rows that differ are written, and where none does nothing further is built. The caller's transaction holds all of it.
/// </remarks>
internal sealed class PartialBuild
{
    /// <summary>Rows from which on a model is not built whole beside others.</summary>
    private const long Large = 1_000_000;

    /// <summary>Units and people from which on, if they are a tenth of all, parts are no gain.</summary>
    private const long Many = 2_000;

    // They number their rows, and others keep the numbers.
    private static readonly string[] Numbered = ["int_assessment_grid", "int_scored_subject"];

    private readonly DuckDBConnection connection;
    private readonly IReadOnlyList<Model> models;
    private readonly IProgress<ModelProgress>? progress;
    private readonly TableShapes shapes;
    private readonly BuildScope narrow;
    private readonly BuildScope wide;
    private readonly Covers covers;
    private readonly ModelPart part;
    private readonly ChangedRows rows;
    private readonly Dictionary<string, TableChange> changes = [];
    private readonly HashSet<string> named = [];

    /// <summary>Prepares a build.</summary>
    /// <param name="connection">The writer's connection, its transaction open, with <c>changed_load</c>.</param>
    /// <param name="models">The models to keep up to date, each after its inputs; all were built before.</param>
    /// <param name="progress">Hears of each model that was computed; null for silence.</param>
    public PartialBuild(DuckDBConnection connection, IReadOnlyList<Model> models, IProgress<ModelProgress>? progress)
    {
        this.connection = connection;
        this.models = models;
        this.progress = progress;
        shapes = new TableShapes(connection, models);
        narrow = new BuildScope(connection, shapes, "narrow");
        wide = new BuildScope(connection, shapes, "wide");
        covers = new Covers(connection);
        part = new ModelPart(connection, shapes);
        rows = new ChangedRows(connection, shapes);
    }

    /// <summary>The tables that changed, once it ran.</summary>
    public IReadOnlyCollection<string> Changed => changes.Keys;

    /// <summary>Builds.</summary>
    /// <param name="datasets">Datasets of which loads changed.</param>
    /// <returns>Null when all models are up to date; else why every model must be built, and the caller rolls back.</returns>
    /// <exception cref="ModelException">A model cannot be built or breaks its grain; the caller rolls back.</exception>
    public BuildReason? Run(IReadOnlyList<string> datasets)
    {
        Start(datasets);
        var everybody = shapes.Size("dim_person") + shapes.Size("dim_unit");
        if (narrow.Size is var size && size > Many && size * 10 > everybody)
        {
            return BuildReason.Many;
        }

        for (var index = 0; index < models.Count; index++)
        {
            var watch = Stopwatch.StartNew();
            var inputs = models[index].Header.Inputs.Where(input => Concerns(models[index], input)).Select(input => changes[input]).ToList();
            if (inputs.Count > 0)
            {
                if (!Build(models[index], inputs))
                {
                    return BuildReason.Shared;
                }

                progress?.Report(new ModelProgress(models[index].Name, index + 1, models.Count, watch.Elapsed.TotalSeconds));
            }
        }

        covers.Clear();
        return null;
    }

    // What the loads brought or took away, and whom that leads to.
    private void Start(IReadOnlyList<string> datasets)
    {
        connection.Execute("create temp table narrow_core (id varchar); create temp table wide_core (id varchar); create temp table ranked_core (id varchar);");
        foreach (var change in datasets.Select(dataset => rows.OfLoads("stg_" + dataset)))
        {
            changes[change.Table] = change;
            rows.Name(change, "narrow_core");
        }

        changes["load_run"] = new TableChange("load_run", null, Reach.All, IsWide: true);
        changes["rejection"] = new TableChange("rejection", null, Reach.All, IsWide: true);
        narrow.Draw("narrow_core", isRanked: false);
        connection.Execute("insert into wide_core select id from narrow_core");
    }

    // Whether a load counts shows in the rows that it brought or took away, where a model reads rows.
    private bool Concerns(Model model, string input) => changes.ContainsKey(input) && !(input == "load_run" && model.Header.Inputs.Any(TableShapes.IsStaged));

    private bool Build(Model model, IReadOnlyList<TableChange> inputs)
    {
        // Its query only selects what C# computes the rows from.
        if (model.Header.Computed.Length > 0)
        {
            return false;
        }

        var locality = model.Header.Locality;
        if (locality.Local.Count > 0 && inputs.All(input => input.Of != Reach.All))
        {
            BuildLocally(model, inputs);
            return true;
        }

        if (locality.Slice.Count > 0 && inputs.All(input => input.Rows is not null && !locality.Slice.Except(shapes.Columns(input.Table)).Any()))
        {
            BuildSlices(model, inputs);
            return true;
        }

        if (shapes.Size(model.Name) > Large)
        {
            return false;
        }

        covers.Set(model.Header.Inputs, new Dictionary<string, string>());
        Note(model, part.Build(model, ["true"]), locality.ReadBy.Count > 0 && rows.CanName(model.Name) ? Reach.Around : Reach.All, isWide: true);
        return !(Numbered.Contains(model.Name) && changes.ContainsKey(model.Name));
    }

    private void BuildLocally(Model model, IReadOnlyList<TableChange> inputs)
    {
        var isWide = inputs.Any(input => input.IsWide);
        if (isWide)
        {
            Widen(inputs.Where(input => input.Of is Reach.Named or Reach.Around && named.Add(input.Table)).ToList());
        }

        var scope = isWide ? wide : narrow;
        var own = scope.Own(model.Header.Locality.Local);
        covers.Set(model.Header.Inputs, scope.Parts(model.Header.Inputs));
        var changed = part.Build(model, own);
        scope.Take(model);
        Note(model, changed, Reach.Scope, isWide);
    }

    private void Widen(List<TableChange> changed)
    {
        foreach (var change in changed)
        {
            rows.Name(change, change.Of == Reach.Named ? "ranked_core" : "wide_core");
        }

        if (changed.Count > 0)
        {
            wide.Draw("wide_core", isRanked: true);
        }
    }

    private void BuildSlices(Model model, IReadOnlyList<TableChange> inputs)
    {
        var slice = string.Join(", ", model.Header.Locality.Slice);
        connection.Execute($"create temp table slice_{model.Name} as {string.Join(" union ", inputs.Select(input => $"select {slice} from {input.Rows} as r"))}");
        var which = $"({slice}) in (select ({slice}) from temp.slice_{model.Name})";
        covers.Set(
            model.Header.Inputs,
            model.Header.Inputs.Where(input => !model.Header.Locality.Slice.Except(shapes.Columns(input)).Any()).ToDictionary(input => input, input => $"{shapes.Main}.{input} where {which}"));
        var changed = part.Build(model, [which]);
        Note(model, changed, model.Header.Locality.Read.Count > 0 ? Reach.Named : Reach.All, isWide: true);
    }

    private void Note(Model model, string? changed, Reach of, bool isWide)
    {
        if (part.HasRestated)
        {
            changes["restatement"] = new TableChange("restatement", null, Reach.All, IsWide: true);
        }

        if (changed is not null)
        {
            changes[model.Name] = new TableChange(model.Name, changed, of, isWide);
        }
    }
}
