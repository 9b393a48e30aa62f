using System.Globalization;
using System.Security.Cryptography;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Uploads;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Dashboards.Inspection;

/// <summary>The files of cases: they lie in the warehouse folder under <c>cases/CASE/ATTACHMENT</c>, under numbers, never under names that somebody sent.</summary>
public sealed class CaseFiles(WarehouseFolder warehouse, OperationsDatabase operations, CaseBook book, AuditLog audit, IConfiguration settings, TimeProvider clock)
{
    private const int DefaultMegabytes = 10;

    private static readonly string AttachmentSql = SqlFile.Read(typeof(CaseFiles).Assembly, "Inspection/attachment.sql");

    /// <summary>Most bytes of one file, the setting <c>Inspection:AttachmentMegabytes</c>.</summary>
    public long MostBytes => settings.GetValue("Inspection:AttachmentMegabytes", DefaultMegabytes) * 1024L * 1024L;

    /// <summary>The files of a case that a reader may see.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="onlyOfUnit">Only those that the unit sent.</param>
    public IReadOnlyList<CaseAttachment> Of(long caseId, bool onlyOfUnit) => operations.Read(connection => connection.Query<CaseAttachment>(
        "select * from case_attachment where case_id = $caseId and (is_of_unit or not $onlyOfUnit) order by attachment_id", new { caseId, onlyOfUnit }).AsList());

    /// <summary>Keeps a file.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="actorName">The name shown.</param>
    /// <param name="file">The file.</param>
    /// <returns>Last part of the word's key <c>case.refused.…</c>; null if it was kept.</returns>
    public string? Keep(long caseId, CaseActor actor, string actorName, IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return "file";
        }

        if (file.Length > MostBytes)
        {
            return "large";
        }

        using var content = new MemoryStream();
        file.CopyTo(content);
        var (name, bytes) = (UploadCheck.Name(file.FileName), content.ToArray());
        return operations.Write(connection =>
        {
            var standing = CaseBook.Find(connection, caseId)?.Standing;
            var refusal = standing is null ? "state" : CaseFlow.Take(standing, actor, new CaseRequest(CaseAction.Attach, name), Today).Refusal;
            if (refusal is not null)
            {
                return refusal;
            }

            var id = connection.QuerySingle<long>(AttachmentSql, new
            {
                caseId, name, bytes = bytes.LongLength, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), isOfUnit = actor.IsOfUnit, actor = actor.Account,
                now = clock.GetUtcNow().UtcDateTime,
            });
            // Before the commit: a row never speaks of a file that is not there.
            Directory.CreateDirectory(Folder(caseId));
            File.WriteAllBytes(Path.Combine(Folder(caseId), Text(id)), bytes);
            book.Note(connection, caseId, actor.Account, actorName, CaseAction.Attach.Code(), standing!.State, "", name);
            audit.Append(connection, actor.Account, "case-attach", Text(caseId), name);
            return null;
        });
    }

    /// <summary>Where a file of a case lies; null if it has none of that number that the reader may see.</summary>
    public (string Path, string Name)? Find(long caseId, long attachmentId, bool onlyOfUnit) =>
        Of(caseId, onlyOfUnit).FirstOrDefault(each => each.AttachmentId == attachmentId) is { } found
            && Path.Combine(Folder(caseId), Text(attachmentId)) is var path && File.Exists(path) ? (path, found.Name) : null;

    private string Folder(long caseId) => Path.Combine(warehouse.Root, "cases", Text(caseId));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
