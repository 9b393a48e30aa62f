using System.Globalization;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Api;

/// <summary>The statement that reads the rows asked for: one embedded text for all tables, filled with names of the schema; values are parameters.</summary>
/// <param name="Sql">Uses <c>$scope_unit_id</c>.</param>
/// <param name="Parameters">All others.</param>
public sealed record RowsStatement(string Sql, DynamicParameters Parameters)
{
    private static readonly string RowsSql = SqlFile.Read(typeof(RowsStatement).Assembly, "Api/rows.sql");

    /// <summary>Puts the statement together.</summary>
    /// <param name="asked">The rows.</param>
    /// <param name="sight">Whose persons the reader may see.</param>
    /// <param name="rowLimit">Most rows.</param>
    public static RowsStatement Of(RowsAsked asked, PersonSight sight, long rowLimit)
    {
        var table = asked.Table;
        var parameters = new DynamicParameters();
        parameters.Add("row_limit", rowLimit);
        if (table.IsPersonal)
        {
            parameters.Add("sees_persons", sight.All);
        }

        if (table.PlainRows is not null)
        {
            parameters.Add("own_unit", sight.OwnUnitId ?? "");
        }

        var source = SqlFile.Read(typeof(RowsStatement).Assembly, $"Api/Sources/{Enum.GetName(table.Owner)!.ToLowerInvariant()}.sql")
            .Replace("{{table}}", table.Name, StringComparison.Ordinal)
            .Replace("{{owner}}", table.OwnerColumn, StringComparison.Ordinal);
        var sql = RowsSql
            .Replace("{{source}}", source, StringComparison.Ordinal)
            .Replace("{{columns}}", string.Join(", ", asked.Columns.Select(column => Shown(table, column))), StringComparison.Ordinal)
            .Replace("{{open}}", table.Owner == RowOwner.Open ? "true" : "false", StringComparison.Ordinal)
            .Replace("{{persons}}", table.PlainRows is { } plain ? $"$sees_persons or {plain} or o.owner_unit_id = $own_unit" : "true", StringComparison.Ordinal)
            .Replace("{{filters}}", Filters(asked, parameters), StringComparison.Ordinal)
            .Replace("{{after}}", After(asked, parameters), StringComparison.Ordinal)
            .Replace("{{keys}}", string.Join(", ", asked.Keys.Select(key => "o." + key.Quoted)), StringComparison.Ordinal);
        return new RowsStatement(sql, parameters);
    }

    private static string Shown(PublishedTable table, TableColumn column) =>
        table.CityWide.Contains(column.Name) ? $"case when $scope_unit_id is null then o.{column.Quoted} end as {column.Quoted}"
        : table.Evidence.Contains(column.Name) ? $"case when $sees_persons and $scope_unit_id is null then o.{column.Quoted} end as {column.Quoted}"
        : "o." + column.Quoted;

    private static string Filters(RowsAsked asked, DynamicParameters parameters)
    {
        var conditions = new List<string>();
        foreach (var (name, values) in asked.Filters)
        {
            var column = asked.Columns.First(each => each.Name == name);
            var place = conditions.Count;
            conditions.Add($"o.{column.Quoted} in ({string.Join(", ", values.Select((value, index) => Bound(parameters, $"filter_{place}_{index}", value, column)))})");
        }

        return conditions.Count == 0 ? "true" : string.Join(" and ", conditions);
    }

    private static string After(RowsAsked asked, DynamicParameters parameters) => asked.After is not { } cursor
        ? "true"
        : $"({string.Join(", ", asked.Keys.Select(key => "o." + key.Quoted))}) > ({string.Join(", ", asked.Keys.Select((key, place) => Bound(parameters, "after_" + place.ToString(CultureInfo.InvariantCulture), cursor.Keys[place], key)))})";

    private static string Bound(DynamicParameters parameters, string name, string value, TableColumn column)
    {
        parameters.Add(name, value);
        return $"cast(${name} as {column.Type})";
    }
}
