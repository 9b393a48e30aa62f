using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Warehouse.Trials;

/// <summary>A unit's score at a quarter.</summary>
public sealed record UnitScore
{
    /// <summary>Quarter looked at.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>official or claimed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Composite or total; null if it is incomplete.</summary>
    public double? Score { get; init; }

    /// <summary>The scores of one unit after a run.</summary>
    /// <param name="trial">A trial that ran.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="period">Assessment period.</param>
    public static IReadOnlyList<UnitScore> Of(Trial trial, string unitId, string period) => [.. trial.Connection.Query<UnitScore>(
        SqlFile.Read(typeof(Trial).Assembly, "Trials/score_of.sql"), new { unit = unitId, period })];
}
