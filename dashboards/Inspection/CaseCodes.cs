using System.Text;

namespace Analytics.Dashboards.Inspection;

/// <summary>How far a case is.</summary>
public enum CaseState
{
    /// <summary>Nobody inspects it yet.</summary>
    Open,

    /// <summary>Somebody inspects it.</summary>
    Assigned,

    /// <summary>The unit was asked and has not answered.</summary>
    UnitAsked,

    /// <summary>The unit answered.</summary>
    UnitAnswered,

    /// <summary>A verdict stands and waits for a second reviewer.</summary>
    Verdict,

    /// <summary>Another person reviews the verdict.</summary>
    SecondReview,

    /// <summary>The verdict is confirmed.</summary>
    Closed,
}

/// <summary>What may be done to a case.</summary>
public enum CaseAction
{
    /// <summary>Give it to an inspector.</summary>
    Assign,

    /// <summary>Ask the unit.</summary>
    Ask,

    /// <summary>Answer for the unit.</summary>
    Answer,

    /// <summary>Give a verdict.</summary>
    Decide,

    /// <summary>Take it as the second reviewer.</summary>
    Review,

    /// <summary>Confirm the verdict, which closes the case.</summary>
    Confirm,

    /// <summary>Send it back without the verdict.</summary>
    Return,

    /// <summary>Take a closed case up again.</summary>
    Reopen,

    /// <summary>Write something down.</summary>
    Comment,

    /// <summary>Set the day by which the next step is due.</summary>
    SetDue,

    /// <summary>Add a file.</summary>
    Attach,
}

/// <summary>What an inspection found.</summary>
public enum CaseVerdict
{
    /// <summary>Invented or inflated on purpose.</summary>
    Padded,

    /// <summary>Wrong, but by mistake.</summary>
    Error,

    /// <summary>As it was.</summary>
    Legitimate,

    /// <summary>It could not be found out.</summary>
    Unknown,
}

/// <summary>Codes of states, actions and verdicts as they are written in databases, addresses and words: <c>unit_asked</c>.</summary>
public static class CaseCodes
{
    /// <summary>The code of a value.</summary>
    public static string Code<T>(this T value)
        where T : struct, Enum
    {
        var name = Enum.GetName(value)!;
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            code.Append(char.IsAsciiLetterUpper(letter) && code.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>Reads a code; null if there is no such value.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Code() == code)
            {
                return value;
            }
        }

        return null;
    }
}
