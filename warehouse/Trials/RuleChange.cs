namespace Analytics.Warehouse.Trials;

/// <summary>One word of a system file that is only tried.</summary>
/// <param name="Rule">Id of an indicator, clause or requirement; <c>tiers.LABEL</c>, <c>composite</c> or <c>ledger</c>; or the name of a setting.</param>
/// <param name="Key">Key of that rule, such as <c>points</c>, <c>k</c>, <c>target</c>, <c>lower</c>; <c>value</c> of a setting.</param>
/// <param name="Value">What to try there.</param>
public sealed record RuleChange(string Rule, string Key, string Value)
{
    /// <summary>Reads <c>DL-4.2.points=10</c>, <c>tiers.优秀.lower=85</c> or <c>INT-03=ceil</c>.</summary>
    /// <exception cref="FormatException">There is no <c>=</c>, or nothing on one side of it.</exception>
    public static RuleChange Parse(string text)
    {
        var (place, value) = text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? (text[..equals].Trim(), text[(equals + 1)..].Trim()) : ("", "");
        if (place.Length == 0 || value.Length == 0)
        {
            throw new FormatException($"“{text}”应写为 规则.键=值 / '{text}' should be RULE.KEY=VALUE");
        }

        // Ids hold dots themselves, keys never begin with a digit.
        var dot = place.LastIndexOf('.');
        return dot > 0 && char.IsAsciiLetterLower(place[dot + 1]) ? new RuleChange(place[..dot], place[(dot + 1)..], value) : new RuleChange(place, "value", value);
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Key == "value" ? $"{Rule}={Value}" : $"{Rule}.{Key}={Value}";
}
