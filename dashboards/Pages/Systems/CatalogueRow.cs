using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems;

/// <summary>A system in the catalogue (systems.sql), in the version last in force.</summary>
public sealed record CatalogueRow
{
    /// <summary>Its id.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Title as printed, and in English.</summary>
    public string TitleZh { get; init; } = "";

    /// <inheritdoc cref="TitleZh" />
    public string TitleEn { get; init; } = "";

    /// <summary>unit, committee, centre_group, branch, member.</summary>
    public string Level { get; init; } = "";

    /// <summary>full, partial, quantity, tier, ledger, process.</summary>
    public string Completeness { get; init; } = "";

    /// <summary>Total printed; null if none.</summary>
    public decimal? StatedTotal { get; init; }

    /// <summary>Points of the indicators that the text shows; null if it gives none.</summary>
    public decimal? VisiblePoints { get; init; }

    /// <summary>Indicators and parts with points or clauses of their own.</summary>
    public long Indicators { get; init; }

    /// <summary>Requirements.</summary>
    public long Requirements { get; init; }

    /// <summary>Tiers that the text names.</summary>
    public long Tiers { get; init; }

    /// <summary>Warnings of the linter.</summary>
    public long Warnings { get; init; }

    /// <summary>First day in force, ISO.</summary>
    public string EffectiveFrom { get; init; } = "";

    /// <summary>How many versions there are.</summary>
    public long Versions { get; init; }

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);

    /// <summary>Share of the printed total that the text shows, 0 to 1; null without points.</summary>
    public double? VisibleShare => StatedTotal > 0 && VisiblePoints is { } visible ? (double)Math.Min(1, visible / StatedTotal.Value) : null;
}
