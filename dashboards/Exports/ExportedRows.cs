using System.Globalization;
using Analytics.Dashboards.Api;

namespace Analytics.Dashboards.Exports;

/// <summary>The rows of one file, before they are read.</summary>
/// <param name="Name">Name of the file, without snapshot and ending.</param>
/// <param name="Columns">Columns in their order.</param>
/// <param name="Sql">Gives at least these columns; uses <c>$scope_unit_id</c>.</param>
/// <param name="Parameters">Its other parameters.</param>
/// <param name="Filters">What was chosen, as name and value, for people.</param>
/// <param name="SystemId">The only assessment system of the rows; empty for any.</param>
/// <param name="IsPersonal">Whether details of persons stand in it, so that a reason is asked for.</param>
public sealed record ExportedRows(
    string Name, IReadOnlyList<ExportedColumn> Columns, string Sql, object Parameters, IReadOnlyList<(string Name, string Value)> Filters, string SystemId, bool IsPersonal);

/// <param name="Name">Column of the query; also the column of a Parquet file.</param>
/// <param name="Heading">Heading in files for people.</param>
/// <param name="Kind">What stands in its cells.</param>
public sealed record ExportedColumn(string Name, string Heading, CellKind Kind)
{
    /// <summary>A cell as people read it: null, bool, long, double, decimal, DateOnly, DateTime or text.</summary>
    /// <param name="value">As the engine gave it.</param>
    public object? Cell(object value) => value switch
    {
        DBNull => null,
        string text => text,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        bool or double or decimal or DateOnly or DateTime => value,
        float number => (double)number,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
