using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports;

/// <summary>What a printed report says of itself to programs: its definition and digest, among the properties of the PDF.</summary>
/// <param name="Definition">What was asked for.</param>
/// <param name="Digest">Its digest when it was made.</param>
public sealed record PdfReport(ReportDefinition Definition, string Digest)
{
    private const string DefinitionKey = "AnalyticsReport";
    private const string DigestKey = "AnalyticsDigest";

    /// <summary>Adds both to a PDF.</summary>
    public static byte[] Stamp(byte[] pdf, MadeReport made) => PdfFile.Read(pdf).WithProperties(new Dictionary<string, string>
    {
        ["Title"] = $"{made.Document.Title} {made.Document.Kind}",
        ["Subject"] = made.Document.Subtitle,
        [DefinitionKey] = made.Document.Definition.ToJson(),
        [DigestKey] = made.Digest,
    });

    /// <summary>Reads them; null if the PDF is no report of ours.</summary>
    public static PdfReport? Read(byte[] pdf)
    {
        var properties = PdfFile.Read(pdf).Properties;
        return properties.TryGetValue(DefinitionKey, out var definition) && properties.TryGetValue(DigestKey, out var digest)
            ? new PdfReport(ReportDefinition.FromJson(definition), digest)
            : null;
    }
}
