using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Flags;

/// <summary>One flag of a snapshot.</summary>
public sealed class PublishedFlag
{
    /// <summary>DETECTOR:SUBJECT:PERIOD.</summary>
    public required string FlagId { get; init; }

    /// <summary>Detector that found it.</summary>
    public required string Detector { get; init; }

    /// <summary>hard, suspicious or generic.</summary>
    public required string Severity { get; init; }

    /// <summary>Unit that answers for it.</summary>
    public string? UnitId { get; init; }

    /// <summary>Its name today.</summary>
    public string? UnitName { get; init; }

    /// <summary>unit or person.</summary>
    public required string SubjectType { get; init; }

    /// <summary>unit_id or person_id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Quarter of the records.</summary>
    public required string Period { get; init; }

    /// <summary>Chance of the finding from honest records; null where it is a contradiction.</summary>
    public double? PValue { get; init; }

    /// <summary>Share of false alarms among those flagged at this p; null where it is a contradiction.</summary>
    public double? QValue { get; init; }

    /// <summary>Higher is stranger; comparable within one detector only.</summary>
    public double? Score { get; init; }

    /// <summary>What was found, Chinese.</summary>
    public required string SummaryZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string SummaryEn { get; init; }

    /// <summary>What to ask about first, Chinese.</summary>
    public string? InnocentZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? InnocentEn { get; init; }

    /// <summary>Reads the flags asked for.</summary>
    /// <param name="connection">A snapshot.</param>
    /// <param name="question">Which.</param>
    /// <returns>The newest quarter first, contradictions before matters of chance.</returns>
    public static IReadOnlyList<PublishedFlag> Read(DuckDBConnection connection, FlagQuestion question) =>
        [.. connection.Query<PublishedFlag>(SqlFile.Read(typeof(PublishedFlag).Assembly, "Flags/flags.sql"), question)];
}
