using System.Globalization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Dashboards.Reports;

/// <summary>The reports that were made: a row each, the file and what its digest covers beside it. The snapshot that a report rests on is kept from then on.</summary>
public sealed class ReportBook(OperationsDatabase operations, AuditLog audit, WarehouseFolder folder, TimeProvider clock)
{
    private static readonly string InsertSql = SqlFile.Read(typeof(ReportBook).Assembly, "Reports/insert.sql");

    /// <summary>Enters a report whose file was written.</summary>
    /// <param name="account">Who ordered it; empty for a schedule or the command line.</param>
    /// <param name="made">The report.</param>
    /// <param name="written">The file; it is moved to its place.</param>
    /// <param name="format">pdf or xlsx.</param>
    /// <returns>Its number.</returns>
    public long Add(string account, MadeReport made, string written, string format)
    {
        var definition = made.Document.Definition;
        SnapshotPin.Set(folder, definition.Snapshot);
        return operations.Write(connection =>
        {
            var number = connection.QuerySingle<long>(InsertSql, new
            {
                kind = definition.Kind, title = Title(made.Document), definition = definition.ToJson(), scope = definition.Scope, snapshot = definition.Snapshot, digest = made.Digest, format,
                bytes = new FileInfo(written).Length, now = clock.GetUtcNow().UtcDateTime, account,
            });
            // Before the commit: a row never speaks of a file that is not there.
            Directory.CreateDirectory(Folder);
            File.WriteAllLines(Path.Combine(Folder, Name(number, "txt")), made.Lines);
            File.Move(written, Path.Combine(Folder, Name(number, format)), overwrite: true);
            audit.Append(connection, account, "report-made", number.ToString(CultureInfo.InvariantCulture), $"{definition.Kind} {definition.Subject} {definition.Quarter} {made.Digest[..16]}");
            return number;
        });
    }

    /// <summary>One report; null if there is none of that number.</summary>
    public KeptReport? Find(long number) => operations.Read(connection =>
        connection.QuerySingleOrDefault<KeptReport>("select * from report where report_number = $number", new { number }));

    /// <summary>Where the file of a report lies; null if it is gone.</summary>
    public string? FileOf(KeptReport report) => Path.Combine(Folder, Name(report.ReportNumber, report.Format)) is var path && File.Exists(path) ? path : null;

    /// <summary>What the digest of a report covered when it was made; empty if the file is gone.</summary>
    public IReadOnlyList<string> Lines(KeptReport report) => Path.Combine(Folder, Name(report.ReportNumber, "txt")) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];

    private string Folder => Path.Combine(folder.Root, "reports");

    internal static string Title(ReportDocument document) => $"{document.Title} · {document.Kind}";

    private static string Name(long number, string format) => number.ToString("000000", CultureInfo.InvariantCulture) + "." + format;
}

/// <summary>A report that was made.</summary>
public sealed record KeptReport
{
    /// <summary>1, 2, 3 …</summary>
    public long ReportNumber { get; init; }

    /// <summary>bulletin, card, dossier or handbook.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its definition as JSON.</summary>
    public string Definition { get; init; } = "";

    /// <summary>The unit whose subtree its recipient may see; null for every unit.</summary>
    public string? ScopeUnitId { get; init; }

    /// <summary>Snapshot that it rests on.</summary>
    public int Snapshot { get; init; }

    /// <summary>Its digest.</summary>
    public string Digest { get; init; } = "";

    /// <summary>pdf or xlsx.</summary>
    public string Format { get; init; } = "";

    /// <summary>Size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>Who ordered it; empty for a schedule or the command line.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>What decides what it says.</summary>
    public ReportDefinition Asked => ReportDefinition.FromJson(Definition);
}
