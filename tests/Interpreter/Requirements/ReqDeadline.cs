using System.Globalization;

namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.11: every document came on or before the day (INT-02b).</summary>
internal static class ReqDeadline
{
    public static bool? Met(Rule requirement, Case subject)
    {
        var due = DateOnly.ParseExact(Periods.Year(subject.Town.Year) + "-" + requirement.Text("due"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Truth.All(requirement.List("items").Select(item => InTime(requirement, Item.Names(item)!, subject, due)));
    }

    private static bool? InTime(Rule requirement, IReadOnlyList<string> names, Case subject, DateOnly due) =>
        subject.Figures.Of(requirement.Text("measure")!, names, Periods.Year(subject.Town.Year)) == 0 ? false
        : subject.Figures.Day(requirement.Text("measure")!, names) is { } day ? day <= due : null;
}
