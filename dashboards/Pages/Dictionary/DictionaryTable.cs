using Analytics.Warehouse.Models;

namespace Analytics.Dashboards.Pages.Dictionary;

/// <summary>One table as the dictionary shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">Columns with their meanings.</param>
public sealed record DictionaryTable(string Name, string Description, IReadOnlyList<ModelColumn> Columns)
{
    /// <summary>Columns that tell rows apart; empty where the table does not say.</summary>
    public IReadOnlyList<string> Grain { get; init; } = [];

    /// <summary>Where the rule or formula comes from; empty where the table does not say.</summary>
    public string Source { get; init; } = "";

    /// <summary>Tables that it is computed from; none for what is loaded or read.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The statement that makes it; empty for what is loaded or read.</summary>
    public string Sql { get; init; } = "";

    /// <summary>What comes before the first underscore, which says the kind: mart, dim, fct, int, stg, rule.</summary>
    public string Kind => Name.Contains('_', StringComparison.Ordinal) ? Name[..Name.IndexOf('_', StringComparison.Ordinal)] : Name;

    /// <summary>What brings it in where nothing of ours computes it: a dataset's files, the files of assessment systems, the register of detectors, or the site's own record.</summary>
    public string Origin => Inputs.Count > 0 || Sql.Length > 0 ? "" : Kind switch
    {
        "stg" => "dataset",
        "rule" => "systems",
        _ => Name switch { "dim_system" or "dim_indicator" or "dim_requirement" or "dim_measure" => "systems", "dim_detector" => "detectors", _ => "record" },
    };

    /// <summary>The dataset whose files bring it in; empty for other origins.</summary>
    public string Dataset => Kind == "stg" ? Name["stg_".Length..] : "";
}
