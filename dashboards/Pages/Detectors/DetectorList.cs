using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Detectors;

/// <summary>The register of detectors as the snapshot holds it; empty for a snapshot made before there was one.</summary>
public sealed class DetectorList
{
    private readonly Dictionary<string, DetectorRow> byName;

    private DetectorList(IReadOnlyList<DetectorRow> rows)
    {
        Rows = rows;
        byName = rows.ToDictionary(row => row.Detector, StringComparer.Ordinal);
    }

    /// <summary>All of them, contradictions first.</summary>
    public IReadOnlyList<DetectorRow> Rows { get; }

    /// <summary>Reads the register.</summary>
    public static DetectorList Of(MartReader marts) => new(marts.Has("dim_detector") ? marts.Query<DetectorRow>("Pages/Detectors/detectors.sql") : []);

    /// <summary>One detector; null if the register has none of that id.</summary>
    public DetectorRow? Find(string? detector) => detector is null ? null : byName.GetValueOrDefault(detector);

    /// <summary>Its name in the language of the request; its id where the register is silent.</summary>
    public string Name(string? detector) => Find(detector)?.Name ?? detector ?? "";
}

/// <summary>One detector of the register (detectors.sql).</summary>
public sealed class DetectorRow
{
    /// <summary>Its id.</summary>
    public string Detector { get; init; } = "";

    /// <summary>Codes of the pattern, joined by semicolons.</summary>
    public string? Code { get; init; }

    /// <summary>hard, suspicious or generic.</summary>
    public string Severity { get; init; } = "";

    /// <summary>share, count, level or none.</summary>
    public string? Law { get; init; }

    /// <summary>plain, log, log_plus_one or log_odds: what a level was computed on.</summary>
    public string? Scale { get; init; }

    /// <summary>Whether its figures are shares, shown in percent.</summary>
    public bool IsShare => Law == "share" || Scale == "log_odds";

    /// <summary>Detectors of one family share their weight.</summary>
    public string? Family { get; init; }

    /// <summary>2 for structure, 1 for level, 0.5 for generic.</summary>
    public double? Weight { get; init; }

    /// <summary>Fewest records it needs.</summary>
    public int? Floor { get; init; }

    /// <summary>Flagged at a q of at most this; null where no law decides.</summary>
    public double? FlagQ { get; init; }

    /// <summary>Flagged only with at least so many odd records.</summary>
    public int? FlagLeast { get; init; }

    /// <summary>bars, timeline, histogram, quarters or empty.</summary>
    public string? Chart { get; init; }

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>What to ask, Chinese.</summary>
    public string? QuestionZh { get; init; }

    /// <summary>What to ask, English.</summary>
    public string? QuestionEn { get; init; }

    /// <summary>Innocent explanation, Chinese.</summary>
    public string? InnocentZh { get; init; }

    /// <summary>Innocent explanation, English.</summary>
    public string? InnocentEn { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}
