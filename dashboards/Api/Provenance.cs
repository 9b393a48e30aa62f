using Analytics.Dashboards.Access;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Api;

/// <summary>What every answer and file says of where its figures come from.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Horizon">Newest quarter that holds any fact.</param>
/// <param name="RuleVersions">Versions of the assessment systems.</param>
/// <param name="Scope">What the reader may see.</param>
public sealed record Provenance(int Snapshot, DateTime PublishedAt, string Horizon, IReadOnlyList<RuleVersion> RuleVersions, UnitScope Scope)
{
    /// <summary>Reads it from the snapshot of this request.</summary>
    /// <param name="marts">The snapshot.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="system">The only system of the figures; empty for any.</param>
    public static Provenance Of(MartReader marts, UnitScope scope, string system)
    {
        var published = marts.Query<Published>("Api/published.sql")[0];
        return new Provenance(published.Number, published.PublishedAt, published.Horizon, marts.Query<RuleVersion>("Api/versions.sql", new { system }), scope);
    }

    private sealed class Published
    {
        public int Number { get; init; }

        public DateTime PublishedAt { get; init; }

        public string Horizon { get; init; } = "";
    }
}

/// <summary>A version of an assessment system.</summary>
public sealed record RuleVersion
{
    /// <summary>The system.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";
}
