namespace Analytics.Etl.Demo.Assessment;

/// <summary>A figure that a unit states, for itself or for a member.</summary>
internal sealed record DemoClaim(string SubjectType, string SubjectId, string Period, string Measure, decimal? Value, string? Item)
{
    /// <summary>A stated category or date.</summary>
    public string? Text { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTime SubmittedAt { get; init; }
}
