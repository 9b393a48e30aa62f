using System.Text.Json;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>The rows that show a finding, as a table; what tells persons apart only for those who may know it.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">A cell a column; empty where a row has none.</param>
public sealed record EvidenceTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly string[] Personal = ["person", "name", "recorded_by", "checked_by", "assessor_id", "recorder", "approver", "author", "speaker"];

    /// <summary>Whether a column tells who a person is.</summary>
    public static bool IsPersonal(string column) => Personal.Any(word => column.Contains(word, StringComparison.Ordinal));

    /// <summary>Reads the evidence of a flag.</summary>
    /// <param name="json">A JSON list of objects.</param>
    /// <param name="showsPersons">Whether the reader may know persons.</param>
    public static EvidenceTable Read(string? json, bool showsPersons)
    {
        using var document = JsonDocument.Parse(string.IsNullOrEmpty(json) ? "[]" : json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return new EvidenceTable([], []);
        }

        var rows = document.RootElement.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)
            .Select(row => row.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.ToString())).ToList();
        var columns = rows.SelectMany(row => row.Keys).Distinct()
            .Where(column => showsPersons || !IsPersonal(column)).ToList();
        return new EvidenceTable(columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row.GetValueOrDefault(column, ""))])]);
    }

    /// <summary>The same without some columns.</summary>
    /// <param name="names">Columns to leave out; those that it does not have are passed over.</param>
    public EvidenceTable Without(IReadOnlyCollection<string> names)
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(place => !names.Contains(Columns[place])).ToList();
        return new EvidenceTable([.. kept.Select(place => Columns[place])], [.. Rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(place => row[place])])]);
    }
}
