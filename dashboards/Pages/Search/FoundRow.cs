using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Search;

/// <summary>Something that a search found (found.sql).</summary>
public sealed class FoundRow
{
    /// <summary>unit, indicator, system, measure or flag.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Of an indicator: its system.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Where it belongs, in Chinese or as a code.</summary>
    public string? Place { get; init; }

    /// <summary>The same in English.</summary>
    public string? PlaceEn { get; init; }

    /// <summary>How many of its kind were found, of which at most twelve are read.</summary>
    public long AllOfKind { get; init; }

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn ?? NameZh);

    /// <summary>Its page.</summary>
    public string Href => Kind switch
    {
        "unit" => "units/" + Uri.EscapeDataString(Id),
        "indicator" => $"indicators/{Uri.EscapeDataString(Id)}?system={Uri.EscapeDataString(SystemId)}",
        "system" => "systems/" + Uri.EscapeDataString(Id),
        "measure" => "measures/" + Uri.EscapeDataString(Id),
        "flag" => "flags/" + Uri.EscapeDataString(Id),
        _ => throw new InvalidOperationException($"{Kind} has no page"),
    };
}
