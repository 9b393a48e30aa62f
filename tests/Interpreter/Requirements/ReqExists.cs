namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.8: there is one.</summary>
internal static class ReqExists
{
    public static bool? Met(Rule requirement, Case subject) => subject.Counted(requirement) is { } observed ? observed > 0 : null;
}
