namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.9: whether the leaf is 0 before anything else is looked at; with the scope <c>review</c> it only asks people to look (INT-23).</summary>
internal static class ZeroIf
{
    public static bool? Holds(Rule clause, Case subject)
    {
        if (clause.Text("scope") == "review")
        {
            return false;
        }

        return Conditions.Hold(subject, clause, clause, skipped: false) ?? (clause.Text("when_null") == "none" ? false : null);
    }
}
