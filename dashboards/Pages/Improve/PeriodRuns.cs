using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Analytics.Dashboards.Pages.Improve;

/// <summary>Many periods in few words: 2025 · 3、5–8月.</summary>
public static class PeriodRuns
{
    /// <summary>Says them.</summary>
    /// <param name="periods">Codes such as <c>2025</c>, <c>2025M03</c>, <c>2025Q1</c>; any order, of one year.</param>
    /// <param name="words">Words of the request, for the kinds of period.</param>
    public static string Say(IEnumerable<string> periods, IStringLocalizer words) =>
        string.Join(" · ", periods.Distinct().Order(StringComparer.Ordinal).GroupBy(period => period.Length > 4 ? period[..5] : period)
            .Select(kind => kind.Key.Length < 5
                ? kind.Key
                : $"{kind.Key[..4]} {words["improve.period." + kind.Key[4], Runs([.. kind.Select(period => int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture))])]}"));

    private static string Runs(IReadOnlyList<int> numbers)
    {
        var runs = new List<string>();
        for (var from = 0; from < numbers.Count;)
        {
            var to = from;
            while (to + 1 < numbers.Count && numbers[to + 1] == numbers[to] + 1)
            {
                to++;
            }

            runs.Add(from == to ? $"{numbers[from]}" : $"{numbers[from]}–{numbers[to]}");
            from = to + 1;
        }

        return string.Join(", ", runs);
    }
}
