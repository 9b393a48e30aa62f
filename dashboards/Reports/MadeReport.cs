using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports;

/// <summary>A report and its fingerprint.</summary>
/// <param name="Document">The report.</param>
/// <param name="Lines">What the digest covers.</param>
/// <param name="Digest">SHA-256 of these, hexadecimal.</param>
public sealed record MadeReport(ReportDocument Document, IReadOnlyList<string> Lines, string Digest)
{
    /// <summary>Computes the fingerprint.</summary>
    public static MadeReport Of(ReportDocument document)
    {
        var lines = ReportDigest.Lines(document);
        return new MadeReport(document, lines, ReportDigest.Of(lines));
    }
}
