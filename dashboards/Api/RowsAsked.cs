using System.Globalization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Api;

/// <summary>Which rows of a table somebody asks for.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns in the snapshot.</param>
/// <param name="Filters">Column → values, any of which may stand there.</param>
public sealed record RowsAsked(PublishedTable Table, IReadOnlyList<TableColumn> Columns, IReadOnlyDictionary<string, IReadOnlyList<string>> Filters)
{
    /// <summary>Most rows of one page.</summary>
    public const int MaximumLimit = 1000;

    /// <summary>Rows of a page where the caller says nothing.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Rows of a page.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page before ended; null for the first.</summary>
    public RowCursor? After { get; init; }

    /// <summary>The key's columns.</summary>
    public IReadOnlyList<TableColumn> Keys => [.. Table.Keys.Select(key => Columns.First(column => column.Name == key))];

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="marts">The snapshot of this request.</param>
    /// <param name="table">The table.</param>
    /// <param name="query">The parameters of the address.</param>
    /// <param name="others">Names of parameters that are no filters and are read elsewhere.</param>
    /// <returns>What is asked for, or what is wrong with it.</returns>
    public static (RowsAsked? Asked, ApiProblem? Problem) Read(MartReader marts, PublishedTable table, IQueryCollection query, params string[] others)
    {
        if (marts.SnapshotNumber is not { } snapshot)
        {
            return (null, new ApiProblem(StatusCodes.Status503ServiceUnavailable, "nothing-published"));
        }

        if (TableColumn.Of(marts, table) is not { Count: > 0 } columns)
        {
            return (null, new ApiProblem(StatusCodes.Status404NotFound, "no-such-table", table.Name, snapshot));
        }

        var filters = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in query.Where(pair => !others.Contains(pair.Key)))
        {
            if (!table.Filters.Contains(name) || columns.FirstOrDefault(each => each.Name == name) is not { } column)
            {
                return (null, new ApiProblem(StatusCodes.Status400BadRequest, "unknown-parameter", name, string.Join(", ", table.Filters.Concat(others))));
            }

            var given = values.Select(value => value ?? "").ToList();
            if (given.FirstOrDefault(value => !Fits(column.Kind, value)) is { } wrong)
            {
                return (null, new ApiProblem(StatusCodes.Status400BadRequest, "bad-value", wrong, name, column.Type));
            }

            filters.Add(name, given);
        }

        return (new RowsAsked(table, columns, filters), null);
    }

    /// <summary>Reads the parameters of paging.</summary>
    /// <param name="snapshot">Number of the snapshot of this request.</param>
    /// <param name="limit">As given; empty for the default.</param>
    /// <param name="cursor">As given; empty for the first page.</param>
    public (RowsAsked? Asked, ApiProblem? Problem) Paged(int snapshot, string limit, string cursor)
    {
        var rows = DefaultLimit;
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out rows) || rows is < 1 or > MaximumLimit))
        {
            return (null, new ApiProblem(StatusCodes.Status400BadRequest, "bad-limit", limit, MaximumLimit));
        }

        if (cursor.Length == 0)
        {
            return (this with { Limit = rows }, null);
        }

        if (RowCursor.Read(cursor) is not { } after || after.Keys.Count != Table.Keys.Count || after.Asked != RowCursor.Fingerprint(Table.Name, Filters)
            || Keys.Zip(after.Keys).Any(pair => !Fits(pair.First.Kind, pair.Second)))
        {
            return (null, new ApiProblem(StatusCodes.Status400BadRequest, "bad-cursor"));
        }

        return after.Snapshot == snapshot
            ? (this with { Limit = rows, After = after }, null)
            : (null, new ApiProblem(StatusCodes.Status409Conflict, "snapshot-changed", after.Snapshot, snapshot));
    }

    private static bool Fits(CellKind kind, string value) => kind switch
    {
        CellKind.Whole => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        CellKind.Number => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        CellKind.Truth => value is "true" or "false",
        CellKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
