using System.Security.Cryptography;
using System.Text;

namespace Analytics.Dashboards.Reports.Document;

/// <summary>The fingerprint of a report: SHA-256 over its definition and every number and name that it shows, not over the bytes of a file.</summary>
/// <remarks>One line a fact, in UTF-8 with <c>\n</c>: the definition as JSON; <c>part/figure</c> with value and change; <c>part/table</c> with its columns, then its rows. Generated sentences rest on these and are left out.</remarks>
public static class ReportDigest
{
    /// <summary>The lines that are hashed.</summary>
    public static IReadOnlyList<string> Lines(ReportDocument document)
    {
        var lines = new List<string> { document.Definition.ToJson() };
        foreach (var part in document.Parts)
        {
            foreach (var block in part.Blocks)
            {
                lines.AddRange(Lines(part, block));
            }
        }

        return lines;
    }

    /// <summary>The digest of such lines, 64 hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static IEnumerable<string> Lines(ReportPart part, ReportBlock block) => block switch
    {
        ReportFigures figures => figures.Figures.Select(figure => Line(part.Id + "/" + figure.Id, [figure.Value, figure.Change])),
        ReportTable table => table.Rows.Select(row => Line(part.Id + "/" + table.Id, row.Cells)).Prepend(Line(part.Id + "/" + table.Id + "#", [.. table.Columns.Select(column => column.Id)])),
        ReportRule rule => [Line(part.Id + "/" + rule.Id, [rule.Quote])],
        ReportTexts texts => [Line(part.Id + "/texts", [string.Concat(texts.Pair.Text.Select(piece => piece.Text)), string.Concat(texts.Pair.OtherText.Select(piece => piece.Text))])],
        _ => [],
    };

    private static string Line(string name, IEnumerable<object?> cells) => string.Join('\t', cells.Select(ReportCell.Canonical).Prepend(name));
}
