namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>Roles as rules print them.</summary>
internal static class Roles
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["主要领导"] = "main_leader", ["领导班子成员"] = "leader", ["支部书记"] = "secretary", ["支部委员"] = "committee_member", ["党员领导干部"] = "cadre", ["普通党员"] = "ordinary",
    };

    /// <summary>The figure of the first role of a map that the person holds; null if none.</summary>
    public static decimal? Pick(Rule rule, string map, Person? person) =>
        person is null ? null : rule.Map(map).Where(entry => person.Roles.Contains(Code(entry.Key))).Select(entry => entry.Value.Figure).FirstOrDefault();

    public static string Code(string word) => Codes.GetValueOrDefault(word, word);
}
