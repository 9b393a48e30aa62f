using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Ledgers;

/// <summary>The points ledgers that an area hands in: one file.</summary>
internal static class LedgerFiles
{
    private static readonly string[] Columns =
        ["entry_id", "person_id", "entry_type", "item", "points", "occurred_on", "declared_on", "approved_on", "published_on", "recorder_id", "approver_id"];

    /// <summary>The file of some entries.</summary>
    public static DemoFile Entries(Area area, IEnumerable<DemoEntry> entries) =>
        new(area.Folder, "points", area.Name, FileStyle.ByArea[area.Number], Columns, entries.Select(entry => new object?[]
        {
            entry.EntryId, entry.PersonId, entry.Type, entry.Item, entry.Points, entry.OccurredOn, entry.DeclaredOn, entry.ApprovedOn, entry.PublishedOn, entry.RecorderId, entry.ApproverId,
        }));
}
