using System.Text.Json;

namespace Analytics.Dashboards.Pages.Units;

/// <summary>A unit whose people a system assesses (people.sql).</summary>
public sealed record PeopleRow
{
    /// <summary>Unit, its name, kind and the unit above.</summary>
    public string UnitId { get; init; } = "";

    /// <inheritdoc cref="UnitId" />
    public string Name { get; init; } = "";

    /// <inheritdoc cref="UnitId" />
    public string? County { get; init; }

    /// <summary>People assessed, and of these with a complete score.</summary>
    public long People { get; init; }

    /// <inheritdoc cref="People" />
    public long Scored { get; init; }

    /// <summary>Mean of the complete scores; null without any.</summary>
    public double? MeanScore { get; init; }

    /// <summary>Mean of the points known so far.</summary>
    public double? MeanKnown { get; init; }

    /// <summary>People by tier, JSON list, best first.</summary>
    public string Tiers { get; init; } = "[]";

    /// <summary>Units on all pages.</summary>
    public long UnitCount { get; init; }

    /// <summary>People by tier, best first.</summary>
    public IReadOnlyList<TierPeople> Spread => JsonSerializer.Deserialize<TierPeople[]>(Tiers, JsonSerializerOptions.Web)!;
}

/// <summary>People of a tier.</summary>
/// <param name="Tier">Label, or veto, unlabelled, unscored.</param>
/// <param name="People">How many.</param>
public sealed record TierPeople(string Tier, long People);
