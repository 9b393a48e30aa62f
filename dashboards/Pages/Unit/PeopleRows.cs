using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>A person's score in a system that assesses persons (people.sql).</summary>
public sealed record PersonScore
{
    /// <summary>System and its title.</summary>
    public string SystemId { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string TitleZh { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string TitleEn { get; init; } = "";

    /// <summary>Profile, empty if none; ranks are within it.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Person.</summary>
    public string PersonId { get; init; } = "";

    /// <summary>Name; null for those who may not know it.</summary>
    public string? Name { get; init; }

    /// <summary>Points known and not known.</summary>
    public double? KnownPoints { get; init; }

    /// <inheritdoc cref="KnownPoints" />
    public double? UnknownPoints { get; init; }

    /// <summary>Deciding score; null unless complete.</summary>
    public double? Total { get; init; }

    /// <summary>Label, VETO or null.</summary>
    public string? Tier { get; init; }

    /// <summary>ok, undecidable, no_data …</summary>
    public string? TierFlag { get; init; }

    /// <summary>Within the unit, 1 is best.</summary>
    public long? Rank { get; init; }

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);
}

/// <summary>The account of an indicator by records or as stated.</summary>
public sealed record AccountRow
{
    /// <summary>Indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>evidence or claim.</summary>
    public string Basis { get; init; } = "";

    /// <summary>JSON list of clauses.</summary>
    public string? Explanation { get; init; }
}

/// <summary>A measure that a clause looks at (measures.sql).</summary>
public sealed record ClauseMeasure
{
    /// <summary>Clause.</summary>
    public string ClauseId { get; init; } = "";

    /// <summary>Measure, its item and names.</summary>
    public string Measure { get; init; } = "";

    /// <inheritdoc cref="Measure" />
    public string? Item { get; init; }

    /// <inheritdoc cref="Measure" />
    public string NameZh { get; init; } = "";

    /// <inheritdoc cref="Measure" />
    public string NameEn { get; init; } = "";

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}

/// <summary>Where the records behind a subject's figures are to be found.</summary>
/// <param name="SubjectId">Unit or person.</param>
/// <param name="SystemId">System of the account.</param>
/// <param name="Quarter">Quarter looked at.</param>
public sealed record EvidenceAddress(string SubjectId, string SystemId, string Quarter)
{
    /// <summary>The address of the records of one measure.</summary>
    /// <param name="measure">Its code.</param>
    /// <param name="item">Item, null or empty for all.</param>
    /// <param name="clause">Clause that looks at it; null for a requirement.</param>
    /// <param name="who">Person who stands for all; null for the subject itself.</param>
    public string Of(string measure, string? item = null, string? clause = null, string? who = null) =>
        $"evidence?subject={Uri.EscapeDataString(who ?? SubjectId)}&measure={Uri.EscapeDataString(measure)}&period={Quarter}"
        + (string.IsNullOrEmpty(item) ? "" : "&item=" + Uri.EscapeDataString(item))
        + (clause is null ? "" : $"&system={Uri.EscapeDataString(SystemId)}&clause={Uri.EscapeDataString(clause)}");
}
