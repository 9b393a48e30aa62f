using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>
/// The rows that show a finding as far as their reader may know them: chart, texts and tables are made of these alone.
/// Persons are for inspectors and the unit itself; the other side of a comparison is for those who may see its unit too.
/// </summary>
public static class SeenEvidence
{
    private const string Other = "other_";

    /// <summary>Reads the evidence of a flag for the user of a request.</summary>
    /// <param name="json">A JSON list of objects, as mart_flag holds it.</param>
    /// <param name="unitId">The unit that answers for the flag.</param>
    /// <param name="marts">Names the units that the user may see.</param>
    /// <param name="scope">What he may see.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Of(string? json, string unitId, MartReader marts, UnitScope scope)
    {
        var rows = EvidenceCells.Read(json);
        var units = rows.Select(OtherUnit).Where(unit => unit.Length > 0).Distinct().ToList();
        var names = units.Count == 0 ? [] : marts.Query<NamedUnit>("Pages/Cases/units.sql", new { units = string.Join('\n', units) });
        return Of(rows, unitId, scope, names.ToDictionary(unit => unit.UnitId, unit => unit.Name, StringComparer.Ordinal));
    }

    /// <summary>Leaves out what a user may not know, and names the other units.</summary>
    /// <param name="rows">Evidence.</param>
    /// <param name="unitId">The unit that answers for the flag.</param>
    /// <param name="scope">What he may see.</param>
    /// <param name="seenUnits">Names of the units compared with, as far as he may see them.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Of(
        IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> rows, string unitId, UnitScope scope, IReadOnlyDictionary<string, string> seenUnits) =>
    [
        .. rows.Select(row =>
        {
            var other = OtherUnit(row);
            var showsOther = scope.IsWholeCity || row.Text("relation") is "same_person" or "same_unit" || other == unitId || seenUnits.ContainsKey(other);
            return (IReadOnlyDictionary<string, JsonElement>)row.Where(cell => Shows(cell.Key, cell.Value)).ToDictionary(cell => cell.Key, cell => Named(cell.Key, cell.Value));

            JsonElement Named(string column, JsonElement cell) =>
                column is "other_unit_id" or "other_unit" && seenUnits.TryGetValue(other, out var name) ? JsonSerializer.SerializeToElement(name) : cell;

            bool Shows(string column, JsonElement cell)
            {
                var isOther = column.StartsWith(Other, StringComparison.Ordinal);
                var (unit, dataset) = isOther ? (other.Length > 0 ? other : unitId, row.Text("other_dataset")) : (unitId, row.Text("dataset"));
                return (!isOther || showsOther) && (scope.ShowsPersons(unit) || !PersonalDetail.IsPersonal(column, cell, dataset));
            }
        }),
    ];

    /// <summary>Whether any cell tells who a person is, so that reading it must be noted.</summary>
    public static bool TellsPersons(IEnumerable<IReadOnlyDictionary<string, JsonElement>> rows) => rows.Any(row => row.Any(cell =>
        row.Text(cell.Key).Length > 0 && PersonalDetail.IsPersonal(cell.Key, cell.Value, row.Text(cell.Key.StartsWith(Other, StringComparison.Ordinal) ? "other_dataset" : "dataset"))));

    private static string OtherUnit(IReadOnlyDictionary<string, JsonElement> row) => row.Text("other_unit_id") is { Length: > 0 } unit ? unit : row.Text("other_unit");
}
