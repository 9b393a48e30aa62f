using Analytics.Tests.Interpreter.Clauses;

namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.7: the share reaches the target in percent; a share of nothing concerns nobody.</summary>
internal static class ReqRate
{
    public static string Status(Rule requirement, Case subject)
    {
        var target = requirement.Number("target")!.Value;
        if (requirement.Text("numerator") is not { } numerator)
        {
            return Requirement.Word(subject.Observed(requirement) is { } rate ? rate >= target : null);
        }

        var year = Periods.Year(subject.Town.Year);
        var part = subject.Counted(numerator, Item.Names(requirement["item"]), year);
        var whole = requirement.Text("denominator") == "members"
            ? subject.Person is null ? Target.Roster(subject) : null
            : subject.Held(requirement.Text("denominator")!);
        return whole == 0 ? "not_applicable" : Requirement.Word(part is null || whole is null ? null : 100 * part >= target * whole);
    }
}
