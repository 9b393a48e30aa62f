using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>The rows that show a finding as a reader wants them: in his language, what was said first and where it stands last, nothing empty.</summary>
public static partial class ShownEvidence
{
    private static readonly string[] First = ["said", "name"];
    private static readonly string[] Last = ["file", "row_number"];

    // What says the same as another column: of texts alike the excess is the similarity, of a measure the name is what its code means.
    private static readonly (string Column, string As)[] Twice = [("excess", "similarity"), ("measure", "name_zh")];

    /// <summary>Makes a table of the rows of evidence that a reader may see.</summary>
    /// <param name="rows">From <see cref="SeenEvidence"/>.</param>
    public static EvidenceTable Of(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> rows)
    {
        var (own, other) = Words.IsChinese ? ("_zh", "_en") : ("_en", "_zh");
        var kept = rows.SelectMany(row => row.Keys).Distinct().Except(Passages.Columns).Except(Twice.Where(pair => rows.Any(row => row.ContainsKey(pair.As))).Select(pair => pair.Column))
            .Where(column => !column.EndsWith(other, StringComparison.Ordinal) && rows.Any(row => row.Text(column).Length > 0))
            .Select(column => (Key: column, Name: column.EndsWith(own, StringComparison.Ordinal) ? column[..^3] : column))
            .OrderBy(column => Array.IndexOf(First, column.Name) is >= 0 and var rank ? rank : First.Length + 1 + Array.IndexOf(Last, column.Name)).ToList();
        return new EvidenceTable([.. kept.Select(column => column.Name)], [.. rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(column => Plain(row.Text(column.Key)))])]);
    }

    /// <summary>A cell without what tells nothing: decimals of a whole number, decimals after the third, seconds of a full minute.</summary>
    public static string Plain(string cell) =>
        Whole().IsMatch(cell) ? cell[..cell.IndexOf('.', StringComparison.Ordinal)]
        : Long().IsMatch(cell) ? double.Parse(cell, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture)
        : Minute().IsMatch(cell) ? cell[..^3] : cell;

    [GeneratedRegex(@"^-?\d+\.0+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?\d+\.\d{4,}(?:[eE][-+]?\d+)?$")]
    private static partial Regex Long();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:00$")]
    private static partial Regex Minute();
}
