using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Evidence;

/// <summary>Whose evidence it is (subject.sql).</summary>
public sealed record EvidenceSubject
{
    /// <summary>unit or person, and its id.</summary>
    public string SubjectType { get; init; } = "";

    /// <inheritdoc cref="SubjectType" />
    public string SubjectId { get; init; } = "";

    /// <summary>Name of a person; only for those who may know it.</summary>
    public string? PersonName { get; init; }

    /// <summary>The unit itself, or the unit of the person.</summary>
    public string UnitId { get; init; } = "";

    /// <inheritdoc cref="UnitId" />
    public string UnitName { get; init; } = "";
}

/// <summary>The measure asked for (measure.sql).</summary>
public sealed record EvidenceMeasure
{
    /// <summary>Its code.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Name and definition in both languages.</summary>
    public string NameZh { get; init; } = "";

    /// <inheritdoc cref="NameZh" />
    public string NameEn { get; init; } = "";

    /// <inheritdoc cref="NameZh" />
    public string? DefinitionZh { get; init; }

    /// <inheritdoc cref="NameZh" />
    public string? DefinitionEn { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>sum, distinct_items, minimum, rate, category, exists.</summary>
    public string Aggregate { get; init; } = "";

    /// <summary>Counted from sessions of units.</summary>
    public bool FromSessions { get; init; }

    /// <summary>Counted from attendance of persons.</summary>
    public bool FromAttendance { get; init; }

    /// <summary>Counted from what people write, read, attend or sit.</summary>
    public bool FromPeople { get; init; }

    /// <summary>Dataset it is counted from; null for none.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whom a record gives a figure: unit or person; null for none.</summary>
    public string? SubjectType { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}

/// <summary>A session, a row of attendance or a record of a person (sessions.sql, attendance.sql, people.sql).</summary>
public sealed record EvidenceRecord
{
    /// <summary>Session.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>Day, type and topic of the session; of a record of a person its day, kind and title.</summary>
    public DateTime? HeldOn { get; init; }

    /// <inheritdoc cref="HeldOn" />
    public string SessionType { get; init; } = "";

    /// <inheritdoc cref="HeldOn" />
    public string? Topic { get; init; }

    /// <summary>Attendance status; null for a session.</summary>
    public string? Status { get; init; }

    /// <summary>Person; null for a session.</summary>
    public string? PersonId { get; init; }

    /// <summary>Carrier, venue or session that the measure keeps apart.</summary>
    public string? Item { get; init; }

    /// <summary>What it adds; the numerator of a rate.</summary>
    public decimal? Value { get; init; }

    /// <summary>Denominator of a rate.</summary>
    public decimal? Weight { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>File and record in it.</summary>
    public string? File { get; init; }

    /// <inheritdoc cref="File" />
    public long? RowNumber { get; init; }

    /// <summary>Why it does not count; null if it does.</summary>
    public string? Reason { get; init; }
}

/// <summary>A stated figure (claims.sql).</summary>
public sealed record EvidenceClaim
{
    /// <summary>Period that it speaks of.</summary>
    public string Period { get; init; } = "";

    /// <summary>Item; null for the whole measure.</summary>
    public string? Item { get; init; }

    /// <summary>Figure or category.</summary>
    public decimal? Value { get; init; }

    /// <inheritdoc cref="Value" />
    public string? TextValue { get; init; }

    /// <summary>File and record in it.</summary>
    public string? File { get; init; }

    /// <inheritdoc cref="File" />
    public long? RowNumber { get; init; }

    /// <summary>Why it does not count; null if it does.</summary>
    public string? Reason { get; init; }
}

/// <summary>A refused cell (rejections.sql).</summary>
public sealed record RefusedRow
{
    /// <summary>Dataset and file.</summary>
    public string Dataset { get; init; } = "";

    /// <inheritdoc cref="Dataset" />
    public string File { get; init; } = "";

    /// <summary>Record in the file.</summary>
    public long? RowNumber { get; init; }

    /// <summary>Column; null for the row as a whole.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The cell as written.</summary>
    public string? Value { get; init; }

    /// <summary>Rule broken.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What is wrong, in both languages.</summary>
    public string? MessageZh { get; init; }

    /// <inheritdoc cref="MessageZh" />
    public string? MessageEn { get; init; }
}

/// <summary>A replaced file (superseded.sql).</summary>
public sealed record SupersededLoad
{
    /// <summary>File, dataset, period.</summary>
    public string File { get; init; } = "";

    /// <inheritdoc cref="File" />
    public string? Dataset { get; init; }

    /// <inheritdoc cref="File" />
    public string? Period { get; init; }

    /// <summary>When it was loaded.</summary>
    public DateTime? LoadedAt { get; init; }

    /// <summary>Rows that counted until then.</summary>
    public long? RowsAccepted { get; init; }

    /// <summary>Whether it speaks of this unit alone.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>An account that uses a clause (explained.sql).</summary>
public sealed record ExplainedRow
{
    /// <summary>evidence or claim.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Version of the system.</summary>
    public string Version { get; init; } = "";

    /// <summary>JSON list of clauses.</summary>
    public string? Explanation { get; init; }
}
