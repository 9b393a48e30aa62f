using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>One flag (flag.sql, of_quarter.sql).</summary>
public sealed class FlagDetail
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

    /// <summary>Name of its county.</summary>
    public string? County { get; init; }

    /// <summary>Quarter of the records.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Share of false alarms among such flags; null for a contradiction.</summary>
    public double? QValue { get; init; }

    /// <summary>What was found, Chinese.</summary>
    public string? SummaryZh { get; init; }

    /// <summary>What was found, English.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>Innocent explanation, Chinese.</summary>
    public string? InnocentZh { get; init; }

    /// <summary>Innocent explanation, English.</summary>
    public string? InnocentEn { get; init; }

    /// <summary>JSON list of the rows that show it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Band of the unit's quarter.</summary>
    public string? Band { get; init; }

    /// <summary>What each detector says of the unit's quarter, JSON.</summary>
    public string? Contributions { get; init; }

    /// <summary>What was found, in the language of the request.</summary>
    public string Summary => Words.Pick(SummaryZh ?? "", SummaryEn ?? "");

    /// <summary>Innocent explanation in the language of the request.</summary>
    public string Innocent => Words.Pick(InnocentZh ?? "", InnocentEn ?? "");
}

/// <summary>One number of a flag's chart (figures.sql).</summary>
public sealed class FlagFigure
{
    /// <summary>quarters, or what the detector's own chart shows.</summary>
    public string Series { get; init; } = "";

    /// <summary>1 and up, in the order to draw.</summary>
    public int Position { get; init; }

    /// <summary>Label, Chinese.</summary>
    public string? LabelZh { get; init; }

    /// <summary>Label, English.</summary>
    public string? LabelEn { get; init; }

    /// <summary>The unit's number.</summary>
    public double? Value { get; init; }

    /// <summary>What the peers lead one to expect.</summary>
    public double? PeerValue { get; init; }

    /// <summary>Label in the language of the request.</summary>
    public string Label => Words.Pick(LabelZh ?? "", LabelEn ?? LabelZh ?? "");
}

/// <summary>What a code of the systems is called (names.sql).</summary>
public sealed class CodeName
{
    /// <summary>Column in which it stands.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name, Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name, English.</summary>
    public string? NameEn { get; init; }
}

/// <summary>One record that a flag concerns (records.sql).</summary>
public sealed class FlagRecord
{
    /// <summary>Flag.</summary>
    public string FlagId { get; init; } = "";

    /// <summary>Dataset.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Key; parts joined by a slash.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>File that brought it.</summary>
    public string? File { get; init; }

    /// <summary>Load that brought it; null where the query does not say.</summary>
    public long? LoadId { get; init; }

    /// <summary>Record number in that file.</summary>
    public long? RowNumber { get; init; }
}
