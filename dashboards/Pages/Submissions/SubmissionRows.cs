namespace Analytics.Dashboards.Pages.Submissions;

/// <summary>Counts of units for one dataset and period.</summary>
public sealed class SubmissionCount
{
    /// <summary>Kind of data.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Assessment that is due; empty for the dataset as a whole.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Title of that assessment in Chinese; null for the dataset as a whole.</summary>
    public string? SystemZh { get; init; }

    /// <summary>The title in English; null for the dataset as a whole.</summary>
    public string? SystemEn { get; init; }

    /// <summary>The period, as <c>2025Q1</c>.</summary>
    public string Period { get; init; } = "";

    /// <summary>Units in time.</summary>
    public long OnTime { get; init; }

    /// <summary>Units that handed in where nothing says by when.</summary>
    public long Received { get; init; }

    /// <summary>Units that handed in too late.</summary>
    public long Late { get; init; }

    /// <summary>Units that were due and handed nothing in.</summary>
    public long Missing { get; init; }

    /// <summary>Units that still have time.</summary>
    public long NotDue { get; init; }

    /// <summary>All units of which it is expected.</summary>
    public long Units { get; init; }

    /// <summary>First day on which it is due; null where no calendar says.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>Units that handed in, in time or not.</summary>
    public long There => OnTime + Received + Late;
}

/// <summary>What became of one dataset and period of one unit.</summary>
public sealed class UnitSubmission
{
    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name; null for a unit that is no more.</summary>
    public string? Name { get; init; }

    /// <summary>Its level.</summary>
    public string? Level { get; init; }

    /// <summary>Name of the unit above; empty for none.</summary>
    public string ParentName { get; init; } = "";

    /// <summary>Name of the unit right below the area under which it stands; empty for the area itself and what stands right below it.</summary>
    public string BranchName { get; init; } = "";

    /// <summary>on_time, late, received, missing or not_due.</summary>
    public string Status { get; init; } = "";

    /// <summary>Last day in time; null where no calendar says.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>Day of the first row; null where nothing came.</summary>
    public DateTime? ReceivedOn { get; init; }

    /// <summary>Days after the last day in time; null where no calendar says.</summary>
    public long? DaysLate { get; init; }

    /// <summary>Rows handed in.</summary>
    public long Records { get; init; }

    /// <summary>What to call it.</summary>
    public string Title => Name ?? UnitId;
}

/// <summary>One file or sheet that was loaded.</summary>
public sealed class SubmittedLoad
{
    /// <summary>Number of the load.</summary>
    public long LoadId { get; init; }

    /// <summary>File name.</summary>
    public string File { get; init; } = "";

    /// <summary>Worksheet; null for a plain file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Kind of data; null if unknown.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whose it is; null when of several units.</summary>
    public string? UnitId { get; init; }

    /// <summary>Name of that unit.</summary>
    public string? UnitName { get; init; }

    /// <summary>The smallest period of its rows; null when undated.</summary>
    public string? Period { get; init; }

    /// <summary>When it was loaded, UTC.</summary>
    public DateTime LoadedAt { get; init; }

    /// <summary>Rows under the header.</summary>
    public long RowsRead { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>Rows with an error.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Rows said twice.</summary>
    public long RowsDuplicate { get; init; }

    /// <summary>False once a later file superseded it.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Why the whole file was refused; null when it was loaded.</summary>
    public string? Refused { get; init; }

    /// <summary>The refusal in Chinese.</summary>
    public string? MessageZh { get; init; }

    /// <summary>The refusal in English.</summary>
    public string? MessageEn { get; init; }

    /// <summary>How many loads there are on all pages.</summary>
    public long LoadCount { get; init; }
}
