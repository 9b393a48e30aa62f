using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>Every rule of a version as one line of words with a place, so that two versions can be laid side by side.</summary>
public static class RuleLines
{
    /// <summary>The rules whose words differ between two versions, in the order of the text.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other.</param>
    /// <param name="words">Of the site.</param>
    /// <returns>None if the versions say the same.</returns>
    public static IReadOnlyList<RuleDifference> Differences(SystemRules left, SystemRules right, Words words)
    {
        var (before, after) = (Of(left, words), Of(right, words));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(place => new RuleDifference(place, before.GetValueOrDefault(place), after.GetValueOrDefault(place)))
                .Where(difference => difference.Left != difference.Right),
        ];
    }

    private static Dictionary<string, string> Of(SystemRules rules, Words words)
    {
        var clauses = new ClauseWords(rules, words);
        var asks = new RequirementWords(words);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string profile, string id, string line)
        {
            var place = profile.Length == 0 ? id : $"{profile} · {id}";
            lines[place] = lines.TryGetValue(place, out var there) ? there + " / " + line : line;
        }

        Add("", words["systems.points"], FigureText.Exact(rules.System.StatedTotal));
        foreach (var each in rules.Indicators)
        {
            Add(each.Profile, each.IndicatorId, $"{each.Name} {FigureText.Exact(each.MaxPoints)}");
        }

        foreach (var each in rules.Clauses)
        {
            Add(each.Profile, each.ClauseId, clauses.Say(each));
        }

        foreach (var each in rules.Requirements)
        {
            Add(each.Profile, each.RequirementId, $"{asks.Whom(each, rules.System.SubjectType == "person")}: {asks.Say(each)}{(each.IsSoft == true ? $" ({words["system.soft"]})" : "")}");
        }

        foreach (var each in rules.Tiers)
        {
            Add("", $"{words["system.tier"]} {each.Label ?? words["system.unlabelled"]}", asks.Say(each, rules.System));
        }

        foreach (var each in rules.Overrides)
        {
            Add("", words["system." + each.Kind], $"{asks.When(each)} → {each.Label ?? each.Rights}");
        }

        foreach (var each in rules.Actions)
        {
            Add("", $"{words["system.consequences"]} {each.Label}", each.Action);
        }

        foreach (var each in rules.Settings)
        {
            Add("", each.Setting, each.Value ?? "");
        }

        return lines;
    }
}

/// <summary>A rule that two versions word differently.</summary>
/// <param name="Place">Indicator, clause, requirement or tier.</param>
/// <param name="Left">In the one version; null where it is not there.</param>
/// <param name="Right">In the other.</param>
public sealed record RuleDifference(string Place, string? Left, string? Right);
