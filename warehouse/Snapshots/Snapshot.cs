namespace Analytics.Warehouse.Snapshots;

/// <summary>What a snapshot says of itself: the one row of its table <c>snapshot</c>.</summary>
public sealed record Snapshot
{
    /// <summary>1, 2, 3 … in the order of publishing.</summary>
    public int Number { get; init; }

    /// <summary>When its checks had passed, UTC.</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>Newest quarter that holds any fact; empty without facts.</summary>
    public string Horizon { get; init; } = "";

    /// <summary>Files that stand in it, superseded ones left out.</summary>
    public long Loads { get; init; }

    /// <summary>Rows read from these files.</summary>
    public long RowsRead { get; init; }

    /// <summary>Of these, accepted.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>Of these, rejected.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Of these, duplicates.</summary>
    public long RowsDuplicate { get; init; }

    /// <summary>Units as of today's structure.</summary>
    public long Units { get; init; }

    /// <summary>Subjects scored: unit or person, system and period.</summary>
    public long Scores { get; init; }

    /// <summary>Findings of the detectors.</summary>
    public long Flags { get; init; }

    /// <summary>Whether it is the one being served; no column of the file.</summary>
    public bool IsCurrent { get; init; }
}
