using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>The small words of rules: figures with their unit, periods, items, conditions.</summary>
/// <param name="words">Of the site.</param>
public class RuleWords(Words words)
{
    /// <summary>The words of the site.</summary>
    protected Words Words => words;

    /// <summary>A figure with its unit, 12次 or 12 times; a dash where there is none.</summary>
    public string Figure(decimal? figure, string? unit)
    {
        var number = FigureText.Exact(figure);
        return unit is null || figure is null ? number : Words.IsChinese ? number + unit : $"{number} {Unit(unit, figure)}".Replace(" %", "%", StringComparison.Ordinal).TrimEnd();
    }

    /// <summary>A unit of measure in the language of the request: 篇, papers.</summary>
    /// <param name="unit">As the measure has it.</param>
    /// <param name="of">How many; one paper is no papers.</param>
    public string Unit(string unit, decimal? of = null)
    {
        if (Words.IsChinese || words["unit-word." + unit] is not { ResourceNotFound: false } word)
        {
            return unit;
        }

        var forms = word.Value.Trim('-').Split('|');
        return of == 1 ? forms[0] : forms[^1];
    }

    /// <summary>每季度, a quarter; the year where none is named.</summary>
    public string Per(string? per, int? weekday = null) =>
        words["per." + (per ?? "year")].Value + (weekday is { } day ? words["say.weekday", words["weekday." + day].Value].Value : "");

    /// <summary>A measure by name, with the item it looks at.</summary>
    /// <param name="zh">Chinese name; null shows the code.</param>
    /// <param name="en">English name.</param>
    /// <param name="item">Item code or its words.</param>
    /// <param name="code">Code of the measure.</param>
    public string Measure(string? zh, string? en, string? item, string? code = null)
    {
        var name = Words.Pick(zh ?? code ?? "", en ?? zh ?? code ?? "");
        return string.IsNullOrEmpty(item) ? name : words["say.item", name, Item(item)].Value;
    }

    /// <summary>A comparison: 不少于4篇, at least 4 papers.</summary>
    public string Compare(string op, decimal? value, string? text, string? unit) =>
        words["op." + op] is { ResourceNotFound: false } word ? string.Format(System.Globalization.CultureInfo.CurrentCulture, word.Value, text is null ? Figure(value, unit) : Cited(text)) : $"{op} {(text is null ? Figure(value, unit) : Cited(text))}";

    /// <summary>One condition in words.</summary>
    public string Condition(ConditionRule condition)
    {
        var measure = Measure(condition.MeasureZh, condition.MeasureEn, condition.Item, condition.Measure);
        var asked = (condition.Op, condition.Value, condition.TextValue) switch
        {
            ("=", 0, null) or ("<", 1, null) or ("<=", 0, null) => words["say.none", measure].Value,
            (">", 0, null) or (">=", 1, null) => words["say.any", measure].Value,
            _ => words["say.compare", measure, Compare(condition.Op, condition.Value, condition.TextValue, condition.Unit)].Value,
        };
        return condition.PopulationZh is null ? asked : words["say.only-for", asked, Words.Pick(condition.PopulationZh, condition.PopulationEn ?? condition.PopulationZh)].Value;
    }

    /// <summary>Several conditions that hold together or of which one suffices.</summary>
    /// <remarks>What is asked of some people only is a list of who owes what, not one condition on top of another.</remarks>
    public string Conditions(IEnumerable<ConditionRule> conditions, bool isAny)
    {
        var asked = conditions.ToList();
        var between = isAny ? "say.or" : asked.TrueForAll(each => each.PopulationZh is not null) ? "say.row" : "say.and";
        return string.Join(words[between].Value, asked.Select(Condition));
    }

    /// <summary>A list, as the language separates it.</summary>
    public string List(IEnumerable<string> entries) => string.Join(words["say.list"].Value, entries);

    /// <summary>A role of persons.</summary>
    public string Role(string role) => words["role-word." + role] is { ResourceNotFound: false } word ? word.Value : role;

    /// <summary>A label of a tier or grade.</summary>
    public string Label(string label) => Words.Tier(label) is var word && word != label ? word : Cited(label);

    /// <summary>A word of the source, which English texts quote where nobody translated it.</summary>
    public static string Cited(string word) => Words.IsChinese || !word.Any(letter => letter is >= '\u4e00' and <= '\u9fff') ? word : $"「{word}」";

    private static string Item(string item) => Words.IsChinese ? item : Cited(item.Replace('_', ' '));
}
