using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>Findings of one detector in an area's quarter (findings.sql).</summary>
public sealed class FindingRow
{
    /// <summary>Detector.</summary>
    public string Detector { get; init; } = "";

    /// <summary>hard, suspicious or generic.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Findings.</summary>
    public long Flags { get; init; }

    /// <summary>Units that they concern.</summary>
    public long Units { get; init; }
}

/// <summary>A unit whose quarter stands out (risks.sql).</summary>
public sealed class RiskyUnit
{
    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Name of the unit.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of its county.</summary>
    public string? County { get; init; }

    /// <summary>high, medium or low.</summary>
    public string Band { get; init; } = "";

    /// <summary>Share of false alarms at or above its risk, 0 to 1.</summary>
    public double? QValue { get; init; }

    /// <summary>Findings of the quarter.</summary>
    public long Flags { get; init; }

    /// <summary>Detector that weighs most.</summary>
    public string? TopDetector { get; init; }
}

/// <summary>A system with results in the area (systems.sql).</summary>
public sealed class UsedSystem
{
    /// <summary>Its id.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Version of its rules.</summary>
    public string Version { get; init; } = "";

    /// <summary>Title as printed.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>First day in force.</summary>
    public string? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null while it is.</summary>
    public string? EffectiveTo { get; init; }

    /// <summary>Hash of the file with its rules.</summary>
    public string? ContentSha256 { get; init; }

    /// <summary>Subjects assessed in the area.</summary>
    public long Subjects { get; init; }

    /// <summary>Title in the language of the report.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);
}

/// <summary>How a closed quarter stands (closed.sql).</summary>
public sealed class ClosedQuarter
{
    /// <summary>When it was closed, UTC.</summary>
    public DateTime ClosedAt { get; init; }

    /// <summary>When a restatement was last accepted, UTC; null if never.</summary>
    public DateTime? RestatedAt { get; init; }

    /// <summary>unchanged, pending or refused.</summary>
    public string Status { get; init; } = "";

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; init; }
}

/// <summary>A unit whose result of a closed quarter would change (changes.sql).</summary>
public sealed class ChangedUnit
{
    /// <summary>Name of the unit.</summary>
    public string Name { get; init; } = "";

    /// <summary>Points as closed.</summary>
    public double? ClosedPoints { get; init; }

    /// <summary>Points by everything known now.</summary>
    public double? Points { get; init; }

    /// <summary>Tier as closed.</summary>
    public string? ClosedTier { get; init; }

    /// <summary>Tier by everything known now.</summary>
    public string? Tier { get; init; }

    /// <summary>Rank as closed.</summary>
    public long? ClosedRank { get; init; }

    /// <summary>Rank by everything known now.</summary>
    public long? Rank { get; init; }
}

/// <summary>What an accepted restatement changed of one subject (accepted.sql).</summary>
public sealed class AcceptedChange
{
    /// <summary>Name of the unit.</summary>
    public string Name { get; init; } = "";

    /// <summary>The unit, or the unit of the person.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>score, indicator or requirement.</summary>
    public string Part { get; init; } = "";

    /// <summary>Indicator or requirement; empty for the score.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>Its name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Points, or the figure observed, before.</summary>
    public double? ClosedPoints { get; init; }

    /// <summary>The same since.</summary>
    public double? Points { get; init; }

    /// <summary>Tier before.</summary>
    public string? ClosedTier { get; init; }

    /// <summary>Tier since.</summary>
    public string? Tier { get; init; }

    /// <summary>Rank before.</summary>
    public long? ClosedRank { get; init; }

    /// <summary>Rank since.</summary>
    public long? Rank { get; init; }

    /// <summary>Status before; null if there was no such result.</summary>
    public string? ClosedStatus { get; init; }

    /// <summary>Status since; null if there is none any more.</summary>
    public string? Status { get; init; }

    /// <summary>Name of the indicator or requirement in the language of the report.</summary>
    public string ItemName => Words.Pick(NameZh ?? "", NameEn ?? NameZh ?? "");
}
