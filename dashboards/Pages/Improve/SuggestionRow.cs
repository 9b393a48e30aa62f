using Analytics.Warehouse.Improvements;
using Microsoft.Extensions.Localization;

namespace Analytics.Dashboards.Pages.Improve;

/// <summary>Suggestions that read as one: the sub-periods of a figure, and people who lack the same.</summary>
/// <param name="First">Any of them.</param>
/// <param name="Holders">Whose figures.</param>
/// <param name="Periods">When, in words.</param>
/// <param name="Least">Least of what they have.</param>
/// <param name="Most">Most of what they have.</param>
/// <param name="Gain">Points of all.</param>
public sealed record SuggestionRow(Suggestion First, IReadOnlyList<string> Holders, string Periods, decimal Least, decimal Most, decimal Gain)
{
    /// <summary>Merges them, in the order they stand.</summary>
    public static IReadOnlyList<SuggestionRow> Merge(IEnumerable<Suggestion> suggestions, IStringLocalizer words) =>
        [.. suggestions
            .GroupBy(row => (row.RuleId, row.Measure, row.Item, row.To, row.Text, row.HolderType, row.HolderId))
            .Select(one => (First: one.First(), Periods: PeriodRuns.Say(one.Select(row => row.Period), words), All: one.ToList()))
            .GroupBy(one => (one.First.RuleId, one.First.Measure, one.First.Item, one.First.To, one.First.Text, one.First.HolderType, one.Periods))
            .Select(same => new SuggestionRow(
                same.First().First, [.. same.Select(one => one.First.HolderId)], same.Key.Periods,
                same.SelectMany(one => one.All).Min(row => row.From), same.SelectMany(one => one.All).Max(row => row.From), same.SelectMany(one => one.All).Sum(row => row.Gain)))];
}
