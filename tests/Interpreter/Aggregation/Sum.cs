namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.2: parts into indicators, indicators into dimensions, all into the total; what is unknown stays an interval (INT-08).</summary>
internal static class Sum
{
    /// <param name="children">Results below.</param>
    /// <param name="unseen">Points that the text does not show.</param>
    /// <param name="isPrinted">Whether the points of the whole are printed: they add up, so a heading without points below leaves no gap.</param>
    public static Result Of(IReadOnlyList<Result> children, decimal unseen = 0, bool isPrinted = false)
    {
        var gaps = children.Where(child => child.Status != "scored" && (child.IsPrinted || !isPrinted)).ToList();
        var known = children.Sum(child => child.Known);
        var unknown = children.Sum(child => child.Unknown) + unseen;
        var status = children.Any(child => child.Status == "invalid") ? "invalid"
            : children.All(child => child.Status == "not_applicable") && unseen == 0 ? "not_applicable"
            : children.All(child => child.Status is "no_data" or "not_applicable") ? "no_data"
            : gaps.Count == 0 && unseen == 0 ? "scored"
            : "incomplete";
        return new(known, unknown, status);
    }
}
