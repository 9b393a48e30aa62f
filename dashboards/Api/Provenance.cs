using Analytics.Dashboards.Access;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Api;

/// <summary>What every answer and file says of where its figures come from.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Horizon">Newest quarter that holds any fact.</param>
/// <param name="RuleVersions">Versions of the assessment systems.</param>
/// <param name="Scope">What the reader may see.</param>
public sealed record Provenance(int Snapshot, DateTime PublishedAt, string Horizon, IReadOnlyList<RuleVersion> RuleVersions, UnitScope Scope)
{
    private static readonly string PublishedSql = SqlFile.Read(typeof(Provenance).Assembly, "Api/published.sql");
    private static readonly string VersionsSql = SqlFile.Read(typeof(Provenance).Assembly, "Api/versions.sql");

    /// <summary>Reads it from the snapshot of this request.</summary>
    /// <param name="marts">The snapshot.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="system">The only system of the figures; empty for any.</param>
    public static Provenance Of(MartReader marts, UnitScope scope, string system)
    {
        var published = marts.Run("Api/published.sql", PublishedSql, null, (connection, bound) => connection.QuerySingle<Published>(PublishedSql, bound));
        var versions = marts.Run("Api/versions.sql", VersionsSql, new { system }, (connection, bound) => connection.Query<RuleVersion>(VersionsSql, bound).AsList());
        return new Provenance(published!.Number, published.PublishedAt, published.Horizon, versions!, scope);
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
