using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports;

/// <summary>What a report file says of itself to programs: its definition and digest, in a PDF among the properties.</summary>
/// <param name="Definition">What was asked for.</param>
/// <param name="Digest">Its digest when it was made.</param>
/// <param name="Covered">The tables and columns that the digest covers (<see cref="ReportDigest"/>).</param>
public sealed record PdfReport(ReportDefinition Definition, string Digest, string Covered)
{
    private const string DefinitionKey = "AnalyticsReport";
    private const string DigestKey = "AnalyticsDigest";
    private const string CoveredKey = "AnalyticsDigestCovers";

    /// <summary>What a report says of itself.</summary>
    public static PdfReport Of(MadeReport made) => new(made.Document.Definition, made.Digest, made.Lines[0]);

    /// <summary>Adds all to a PDF.</summary>
    public static byte[] Stamp(byte[] pdf, MadeReport made) => PdfFile.Read(pdf).WithProperties(new Dictionary<string, string>
    {
        ["Title"] = $"{made.Document.Title} {made.Document.Kind}",
        ["Subject"] = made.Document.Subtitle,
        [DefinitionKey] = made.Document.Definition.ToJson(),
        [DigestKey] = made.Digest,
        [CoveredKey] = made.Lines[0],
    });

    /// <summary>Reads them; null if the PDF is no report of ours.</summary>
    public static PdfReport? Read(byte[] pdf)
    {
        var properties = PdfFile.Read(pdf).Properties;
        return properties.TryGetValue(DefinitionKey, out var definition) && properties.TryGetValue(DigestKey, out var digest)
            ? new PdfReport(ReportDefinition.FromJson(definition), digest, properties.GetValueOrDefault(CoveredKey, ""))
            : null;
    }
}
