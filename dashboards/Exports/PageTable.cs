using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Exports;

/// <summary>A table as a page shows it: the page's own query, so that the file holds the same rows in the same order, only all of them.</summary>
/// <param name="Name">As in the address of the file.</param>
/// <param name="Query">The page's query.</param>
/// <param name="Chosen">Names of the page's parameters that the file takes over.</param>
public sealed record PageTable(string Name, string Query, IReadOnlyList<string> Chosen)
{
    /// <summary>Rows of a page that is all of them.</summary>
    public const int AllRows = int.MaxValue;

    /// <summary>Its columns, in the words of the page, for a reader.</summary>
    public required Func<Words, UnitScope, IReadOnlyList<ExportedColumn>> Columns { get; init; }

    /// <summary>The query's parameters and the system looked at, from those of the page's address; null where the page would show nothing.</summary>
    public required Func<MartReader, Func<string, string>, (object Parameters, string SystemId)?> Parameters { get; init; }

    /// <summary>Whether details of persons stand in it.</summary>
    public bool IsPersonal { get; init; }
}
