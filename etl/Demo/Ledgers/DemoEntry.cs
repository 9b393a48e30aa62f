namespace Analytics.Etl.Demo.Ledgers;

/// <summary>One entry of a member's points ledger; a date is null where nothing happened yet.</summary>
internal sealed record DemoEntry(
    string EntryId, string PersonId, string Type, string? Item, decimal Points, DateOnly OccurredOn, DateOnly? DeclaredOn, DateOnly? ApprovedOn, DateOnly? PublishedOn, string RecorderId, string? ApproverId);
