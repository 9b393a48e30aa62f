using System.Text.RegularExpressions;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>The rows that show a finding as a reader wants them: in his language, what was said and where it stands first, nothing empty.</summary>
public static partial class ShownEvidence
{
    private static readonly string[] First = ["said", "name", "file", "row_number"];

    /// <summary>Reads the evidence of a flag for a table.</summary>
    /// <param name="json">A JSON list of objects.</param>
    /// <param name="showsPersons">Whether the reader may know persons.</param>
    public static EvidenceTable Of(string? json, bool showsPersons)
    {
        var read = EvidenceTable.Read(json, showsPersons).Without(Passages.Columns);
        var (own, other) = Words.IsChinese ? ("_zh", "_en") : ("_en", "_zh");
        var kept = Enumerable.Range(0, read.Columns.Count)
            .Where(place => !read.Columns[place].EndsWith(other, StringComparison.Ordinal) && read.Rows.Any(row => row[place].Length > 0))
            .Select(place => (Place: place, Name: read.Columns[place].EndsWith(own, StringComparison.Ordinal) ? read.Columns[place][..^3] : read.Columns[place]))
            .OrderBy(column => Array.IndexOf(First, column.Name) is >= 0 and var rank ? rank : First.Length).ToList();
        return new EvidenceTable(
            [.. kept.Select(column => column.Name)], [.. read.Rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(column => Plain(row[column.Place]))])]);
    }

    /// <summary>A cell without what tells nothing: decimals of a whole number, seconds of a full minute.</summary>
    public static string Plain(string cell) =>
        Whole().IsMatch(cell) ? cell[..cell.IndexOf('.', StringComparison.Ordinal)] : Minute().IsMatch(cell) ? cell[..^3] : cell;

    [GeneratedRegex(@"^-?\d+\.0+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:00$")]
    private static partial Regex Minute();
}
