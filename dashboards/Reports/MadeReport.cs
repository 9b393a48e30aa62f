using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports;

/// <summary>A report and its fingerprint.</summary>
/// <param name="Document">The report.</param>
/// <param name="Lines">What the digest covers (<see cref="ReportDigest"/>); the first says which tables and columns.</param>
/// <param name="Digest">SHA-256 of these, hexadecimal.</param>
public sealed record MadeReport(ReportDocument Document, IReadOnlyList<string> Lines, string Digest)
{
    /// <summary>Computes the fingerprint.</summary>
    /// <param name="document">The report.</param>
    /// <param name="covered">The first line of the report to compare with; null covers everything.</param>
    public static MadeReport Of(ReportDocument document, string? covered = null)
    {
        var lines = ReportDigest.Lines(document, covered);
        return new MadeReport(document, lines, ReportDigest.Of(lines));
    }

    /// <summary>Whether this report, made again, shows all that an earlier one showed, whatever it shows besides.</summary>
    /// <param name="covered">The first line of the earlier one.</param>
    /// <param name="digest">Its digest.</param>
    public bool IsSame(string covered, string digest) => Of(Document, covered).Digest == digest;
}
