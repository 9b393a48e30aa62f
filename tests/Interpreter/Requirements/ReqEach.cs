namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.9: every item reaches the least; more of one does not stand for another.</summary>
internal static class ReqEach
{
    public static bool? Met(Rule requirement, Case subject) => Truth.All(requirement.List("items").Select(item =>
        subject.Figures.Of(requirement.Text("measure")!, Item.Names(item), Periods.Year(subject.Town.Year)) is { } observed
            ? observed >= (requirement.Number("min") ?? 1)
            : (bool?)null));
}
