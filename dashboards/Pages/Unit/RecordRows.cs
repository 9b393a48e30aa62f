using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>A finding (flags.sql).</summary>
public sealed class FlagRow
{
    /// <summary>Its id.</summary>
    public string FlagId { get; init; } = "";

    /// <summary>Detector that found it.</summary>
    public string Detector { get; init; } = "";

    /// <summary>hard or suspicious.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Quarter of the records.</summary>
    public string Period { get; init; } = "";

    /// <summary>Share of false alarms among those flagged at this strength; null for a contradiction.</summary>
    public double? QValue { get; init; }

    /// <summary>What was found.</summary>
    public string? SummaryZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>What to ask about first.</summary>
    public string? InnocentZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? InnocentEn { get; init; }

    /// <summary>JSON list of the rows that show it.</summary>
    public string? Evidence { get; init; }
}

/// <summary>A session held (sessions.sql).</summary>
public sealed class SessionRow
{
    /// <summary>Its code.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>Day it began.</summary>
    public DateTime? HeldOn { get; init; }

    /// <summary>Type code.</summary>
    public string SessionType { get; init; } = "";

    /// <summary>Topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Study hours.</summary>
    public double? Hours { get; init; }

    /// <summary>Persons due.</summary>
    public long? Expected { get; init; }

    /// <summary>Persons present.</summary>
    public long? Present { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>File that brought it.</summary>
    public string? File { get; init; }

    /// <summary>Record in the file.</summary>
    public long? RowNumber { get; init; }
}

/// <summary>A figure stated (claims.sql).</summary>
public sealed class ClaimRow
{
    /// <summary>Reads what a unit states for a year.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">A quarter of the year; empty for none.</param>
    public static IReadOnlyList<ClaimRow> Of(MartReader marts, string unit, string quarter) =>
        marts.QueryOf<ClaimRow>("Pages/Unit/claims.sql", unit, row => row.UnitId, new { year = quarter is "" ? "" : quarter[..4] });

    /// <summary>Unit that states it.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Year or sub-period.</summary>
    public string Period { get; init; } = "";

    /// <summary>Measure code.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Its name.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>List item.</summary>
    public string? Item { get; init; }

    /// <summary>The figure.</summary>
    public double? Value { get; init; }

    /// <summary>Or a category.</summary>
    public string? TextValue { get; init; }

    /// <summary>exact, about, at_least or over.</summary>
    public string? Qualifier { get; init; }

    /// <summary>File that brought it.</summary>
    public string? File { get; init; }

    /// <summary>Record in the file.</summary>
    public long? RowNumber { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? Measure, NameEn ?? NameZh ?? Measure);
}

/// <summary>Points that somebody entered (entered.sql).</summary>
public sealed class EnteredRow
{
    /// <summary>Indicator or part.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>self or review.</summary>
    public string Assessor { get; init; } = "";

    /// <summary>Quarter or year.</summary>
    public string Period { get; init; } = "";

    /// <summary>Points.</summary>
    public double? Points { get; init; }

    /// <summary>When.</summary>
    public DateTime? ScoredAt { get; init; }

    /// <summary>File that brought it.</summary>
    public string? File { get; init; }

    /// <summary>Record in the file.</summary>
    public long? RowNumber { get; init; }
}

/// <summary>A file loaded (loads.sql).</summary>
public sealed class LoadRow
{
    /// <summary>Reads the files that a unit sent.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="unit">The unit.</param>
    public static IReadOnlyList<LoadRow> Of(MartReader marts, string unit) => marts.QueryOf<LoadRow>("Pages/Unit/loads.sql", unit, row => row.UnitId);

    /// <summary>Unit that sent it.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its number.</summary>
    public long LoadId { get; init; }

    /// <summary>File name.</summary>
    public string File { get; init; } = "";

    /// <summary>Dataset code; null when refused.</summary>
    public string? Dataset { get; init; }

    /// <summary>Smallest period that covers its rows.</summary>
    public string? Period { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? LoadedAt { get; init; }

    /// <summary>Records read.</summary>
    public long? RowsRead { get; init; }

    /// <summary>Accepted.</summary>
    public long? RowsAccepted { get; init; }

    /// <summary>Rejected.</summary>
    public long? RowsRejected { get; init; }

    /// <summary>False once a later file took its place.</summary>
    public bool? IsCurrent { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? MessageZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? MessageEn { get; init; }
}
