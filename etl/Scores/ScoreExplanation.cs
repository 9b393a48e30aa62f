using System.Text.Json;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Scores;

/// <summary>How one subject came to its points: the total, every indicator with the clauses applied, every requirement.</summary>
/// <param name="Total">The total and tier; null on a basis without totals (evidence, claim).</param>
/// <param name="Indicators">Dimensions, indicators and parts in the order of the text; a child names its parent.</param>
/// <param name="Requirements">Requirements in the order of the text; none where the basis has none.</param>
public sealed record ScoreExplanation(ScoreTotal? Total, IReadOnlyList<IndicatorPoints> Indicators, IReadOnlyList<RequirementState> Requirements)
{
    /// <summary>Whether the snapshot knows nothing of this subject, system, period and basis.</summary>
    public bool IsEmpty => Total is null && Indicators.Count == 0 && Requirements.Count == 0;

    /// <summary>Reads the explanation.</summary>
    /// <param name="connection">A snapshot.</param>
    /// <param name="question">Whose, of what, when and on which basis.</param>
    public static ScoreExplanation Read(DuckDBConnection connection, ScoreQuestion question) => new(
        connection.QuerySingleOrDefault<ScoreTotal>(Statement("total.sql"), question),
        [.. connection.Query<IndicatorRow>(Statement("indicators.sql"), question).Select(row => row.Read())],
        [.. connection.Query<RequirementState>(Statement("requirements.sql"), question)]);

    private static string Statement(string file) => SqlFile.Read(typeof(ScoreExplanation).Assembly, "Scores/" + file);

    private sealed class IndicatorRow : IndicatorPoints
    {
        public string Explanation { get; init; } = "[]";

        public IndicatorPoints Read() => new()
        {
            IndicatorId = IndicatorId, ParentId = ParentId, NameZh = NameZh, NameEn = NameEn, MaxPoints = MaxPoints, Points = Points,
            KnownPoints = KnownPoints, UnknownPoints = UnknownPoints, Status = Status,
            Clauses = JsonSerializer.Deserialize<List<ClauseEffect>>(Explanation, ClauseEffect.Json)!,
        };
    }
}

/// <param name="SystemId">Assessment system.</param>
/// <param name="SubjectId">Unit or person.</param>
/// <param name="Period">Assessment period, such as <c>2025</c>.</param>
/// <param name="AsOf">Quarter at whose end to look; null for the newest.</param>
/// <param name="Basis">official, claimed, evidence, claim, self or review.</param>
public sealed record ScoreQuestion(string SystemId, string SubjectId, string Period, string? AsOf, string Basis);
