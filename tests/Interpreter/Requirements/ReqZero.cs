namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>3.10: none, and somebody says so; no report is not zero.</summary>
internal static class ReqZero
{
    public static bool? Met(Rule requirement, Case subject) => subject.Counted(requirement) is { } count ? count == 0 : null;
}
