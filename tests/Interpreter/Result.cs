namespace Analytics.Tests.Interpreter;

/// <summary>Points of a leaf or of what it belongs to.</summary>
/// <param name="Known">Points known.</param>
/// <param name="Unknown">Points that cannot be known yet; both together are the interval (INT-08).</param>
/// <param name="Status">scored, incomplete, no_data, not_applicable, invalid or veto.</param>
/// <param name="Tier">Label of a graded component.</param>
/// <param name="Flags">What to tell beside the points.</param>
internal sealed record Result(decimal Known, decimal Unknown, string Status, string? Tier = null, params IReadOnlyList<string> Flags)
{
    /// <summary>Whether it has a label instead of points.</summary>
    public bool IsGraded { get; init; }

    /// <summary>Whether there are printed points that it could be out of.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Whether a rule takes all points before the others are asked.</summary>
    public bool IsZeroed { get; init; }

    /// <summary>The points where all of them are known.</summary>
    public decimal? Points => Status == "scored" && !IsGraded ? Known : null;

    public static Result Scored(decimal points, params IReadOnlyList<string> flags) => new(points, 0, "scored", null, flags);

    public static Result Missing(decimal? points, string status = "no_data") => new(0, points ?? 0, status) { IsPrinted = points is not null };
}
