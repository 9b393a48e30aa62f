using Analytics.Tests.Interpreter.Clauses;

namespace Analytics.Tests.Interpreter;

/// <summary>Which profile scores a person: the first that names one of the roles, or names none.</summary>
internal static class Profiles
{
    public static string Of(Rule system, Person? person) =>
        system.Map("profiles").FirstOrDefault(profile =>
            profile.Value["select"]!.List("role_any") is var roles
            && (roles.Count == 0 || roles.Any(role => person!.Roles.Contains(Roles.Code(role.Word!))))).Key ?? "";
}
