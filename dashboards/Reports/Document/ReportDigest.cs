using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Analytics.Dashboards.Reports.Document;

/// <summary>The fingerprint of a report: SHA-256 over what was asked for and every number and name that it shows, wherever they stand on paper and whatever bytes the file has.</summary>
/// <remarks>
/// One line a fact, in UTF-8 with <c>\n</c>, sorted: <c>definition</c> with a key and its value; <c>part/table</c> with the cells of a row as <c>column=value</c> by the columns' ids;
/// <c>part/figure</c> with value and change. Generated sentences rest on these and are left out. The first line, which is hashed too, says what is covered: a later version that shows more, or
/// in another order, computes the digest of an earlier report over what that report covered.
/// </remarks>
public static class ReportDigest
{
    /// <summary>The lines that are hashed.</summary>
    /// <param name="document">The report.</param>
    /// <param name="covered">The first line of the report to compare with: its tables, each with its columns; null covers everything.</param>
    public static IReadOnlyList<string> Lines(ReportDocument document, string? covered = null)
    {
        var facts = document.Parts.SelectMany(part => part.Blocks.SelectMany(block => Facts(part, block))).ToList();
        if (covered is not null)
        {
            var columns = covered.Split(' ').Select(table => table.Split(':')).Where(pair => pair.Length == 2).GroupBy(pair => pair[0], StringComparer.Ordinal)
                .ToDictionary(tables => tables.Key, tables => tables.SelectMany(pair => pair[1].Split(',')).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            facts = [.. facts.Where(table => columns.ContainsKey(table.Name)).Select(table => table.Only(columns[table.Name]))];
        }

        return [string.Join(' ', facts.Select(table => table.Covered).Distinct().Order(StringComparer.Ordinal)), .. Asked(document.Definition).Concat(facts.SelectMany(table => table.Lines)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The digest of such lines, 64 hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    // What is left at its default is not told, so that what a later version can be asked for besides changes nothing.
    private static IEnumerable<string> Asked(ReportDefinition definition) => JsonSerializer.SerializeToElement(definition, ReportDefinition.Json).EnumerateObject()
        .Where(property => property.Value.ToString() is not ("" or "0" or "False"))
        .Select(property => string.Join('\t', "definition", property.Name, ReportCell.Canonical(property.Value.ToString())));

    private static IEnumerable<FactTable> Facts(ReportPart part, ReportBlock block) => block switch
    {
        ReportFigures figures => figures.Figures.Select(figure => new FactTable(part.Id + "/" + figure.Id, ["value", "change"], [[figure.Value, figure.Change]])),
        ReportTable table => [new FactTable(part.Id + "/" + table.Id, [.. table.Columns.Select(column => column.Id)], [.. table.Rows.Select(row => row.Cells)])],
        ReportRule rule => [new FactTable(part.Id + "/rules", ["id", "quote"], [[rule.Id, rule.Quote]])],
        ReportTexts texts => [new FactTable(part.Id + "/texts", ["text", "other"], [[string.Concat(texts.Pair.Text.Select(piece => piece.Text)), string.Concat(texts.Pair.OtherText.Select(piece => piece.Text))]])],
        _ => [],
    };

    private sealed record FactTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
    {
        private readonly List<int> places = [.. Enumerable.Range(0, Columns.Count).OrderBy(place => Columns[place], StringComparer.Ordinal)];

        public string Covered => Name + ":" + string.Join(',', places.Select(place => Columns[place]));

        public IEnumerable<string> Lines => Rows.Select(row => string.Join('\t', places.Select(place => Columns[place] + "=" + ReportCell.Canonical(row[place])).Prepend(Name)));

        public FactTable Only(HashSet<string> columns) =>
            Enumerable.Range(0, Columns.Count).Where(place => columns.Contains(Columns[place])).ToList() is var kept && kept.Count == Columns.Count
                ? this
                : new(Name, [.. kept.Select(place => Columns[place])], [.. Rows.Select(row => kept.Select(place => row[place]).ToArray())]);
    }
}
