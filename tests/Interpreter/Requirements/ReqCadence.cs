namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.6: every sub-period of the year has its n; what one has too many does not repair another (INT-25).</summary>
internal static class ReqCadence
{
    public static bool? Met(Rule requirement, Case subject) => Truth.All(Windows(requirement, subject));

    /// <summary>Whether each sub-period reached n, null where it is not stated.</summary>
    public static IEnumerable<bool?> Windows(Rule requirement, Case subject)
    {
        var year = subject.Town.Year;
        foreach (var period in Periods.Of(year, requirement.Text("per") == "day" ? "month" : requirement.Text("per")!))
        {
            var due = requirement.Number("n")!.Value * (requirement.Text("per") == "day" ? DateTime.DaysInMonth(year, int.Parse(period[5..], null)) : 1);
            var observed = subject.Counted(requirement.Text("measure")!, Item.Names(requirement["item"]), period);
            yield return observed is null ? null : observed >= due;
        }
    }
}
