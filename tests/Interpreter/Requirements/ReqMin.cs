namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.5: the figure of the year, or of each single session, is at least the target.</summary>
internal static class ReqMin
{
    public static bool? Met(Rule requirement, Case subject)
    {
        var target = requirement.Number("target")!.Value;
        if (requirement.Text("period") == "session")
        {
            var sessions = subject.Figures.Sessions(requirement.Text("measure")!);
            return sessions.Count == 0 ? null : sessions.Min() >= target;
        }

        return subject.Counted(requirement) is { } observed ? observed >= target : null;
    }
}
