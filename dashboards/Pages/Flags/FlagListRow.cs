using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Flags;

/// <summary>One flag of the list (flags.sql).</summary>
public sealed class FlagListRow
{
    /// <summary>Flag.</summary>
    public string FlagId { get; init; } = "";

    /// <summary>Detector that raised it.</summary>
    public string Detector { get; init; } = "";

    /// <summary>hard, suspicious or generic.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Unit that answers for it.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Name of its county; null for units directly under the city.</summary>
    public string? County { get; init; }

    /// <summary>Quarter of the records.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Share of false alarms among such flags; null for a contradiction.</summary>
    public double? QValue { get; init; }

    /// <summary>Band of the unit's quarter.</summary>
    public string Band { get; init; } = "";

    /// <summary>What was found, Chinese.</summary>
    public string? SummaryZh { get; init; }

    /// <summary>What was found, English.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>Flags on all pages.</summary>
    public long FlagCount { get; init; }

    /// <summary>Contradictions on all pages.</summary>
    public long HardCount { get; init; }

    /// <summary>Quarters of units on all pages.</summary>
    public long UnitQuarters { get; init; }

    /// <summary>What was found, in the language of the request.</summary>
    public string Summary => Words.Pick(SummaryZh ?? "", SummaryEn ?? "");

    /// <summary>Address of its page, relative to the root.</summary>
    public string Address => FlagAddress(FlagId);

    /// <summary>Key of the case of its unit's quarter.</summary>
    public string CaseKey => UnitId + "|" + Quarter;

    /// <summary>Address of a flag's page, relative to the root.</summary>
    public static string FlagAddress(string flagId) => "flags/" + Uri.EscapeDataString(flagId);

    /// <summary>Colour of a severity's tag.</summary>
    public static string? Tone(string severity) => severity switch { "hard" => "bad", "suspicious" => "warn", _ => null };

    /// <summary>Colour of a band's tag.</summary>
    public static string? BandTone(string? band) => band switch { "high" => "bad", "medium" or "low" => "warn", _ => null };
}

/// <summary>A quarter and detector that has flags (choices.sql).</summary>
public sealed class FlagChoice
{
    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Detector.</summary>
    public string Detector { get; init; } = "";
}
