using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Measures;

/// <summary>What one rule of one system demands of a measure (demands.sql).</summary>
public sealed record Demand
{
    /// <summary>System and its title.</summary>
    public string SystemId { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string TitleZh { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string TitleEn { get; init; } = "";

    /// <summary>Profile, empty if none.</summary>
    public string Profile { get; init; } = "";

    /// <summary>requirement, clause or condition.</summary>
    public string Source { get; init; } = "";

    /// <summary>Requirement or clause, and its rule kind.</summary>
    public string RuleId { get; init; } = "";

    /// <inheritdoc cref="RuleId" />
    public string Kind { get; init; } = "";

    /// <summary>Whom it is for; null = the subject itself.</summary>
    public string? PopulationZh { get; init; }

    /// <inheritdoc cref="PopulationZh" />
    public string? PopulationEn { get; init; }

    /// <summary>unit, person, or empty where nobody in particular is named.</summary>
    public string PopulationScope { get; init; } = "";

    /// <summary>List item, empty for the whole measure.</summary>
    public string Item { get; init; } = "";

    /// <summary>How the figure is compared.</summary>
    public string Op { get; init; } = "";

    /// <summary>Figure asked for; null where another measure or a word gives it.</summary>
    public decimal? Target { get; init; }

    /// <summary>Category asked for.</summary>
    public string? TextValue { get; init; }

    /// <summary>Name of the measure that gives the target.</summary>
    public string? TargetZh { get; init; }

    /// <inheritdoc cref="TargetZh" />
    public string? TargetEn { get; init; }

    /// <summary>Period or sub-period of the target.</summary>
    public string? Per { get; init; }

    /// <summary>Worded 一般, 争取, 鼓励.</summary>
    public bool? IsSoft { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);

    /// <summary>The target as a figure of the year, in the measure's own unit; null where it has none that could be compared.</summary>
    /// <remarks>
    /// A count every month is twelve a year. Rates stay as they are. A figure for each session, a single list item, a category
    /// or an upper bound is never made a figure of the year, and no unit is ever turned into another.
    /// </remarks>
    public decimal? Yearly => Target is not { } target || Item.Length > 0 || target <= 0 ? null : (Kind, Op) switch
    {
        ("req_rate", _) => target,
        ("req_min" or "req_cadence" or "deduct_short", _) => target * Windows,
        (_, ">=" or "<") when Source == "condition" => target,
        _ => null,
    };

    /// <summary>Whether the figure of a whole year tells if it is reached; a count for each sub-period is not told by its sum.</summary>
    public bool IsYearly => Per is null or "year";

    /// <summary>Whether it asks for units and not for each of some people.</summary>
    public bool IsForUnits => PopulationScope != "person";

    private int? Windows => Per switch
    {
        null or "year" => 1,
        "half_year" => 2,
        "quarter" => 4,
        "two_month" => 6,
        "month" => 12,
        "week" => 52,
        "day" => 365,
        _ => null,
    };
}
