using System.Globalization;
using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The calendar that the city's assessment office sends out: what is due when, the quarter under way included.</summary>
internal static class CalendarFile
{
    private static readonly string[] Columns =
        ["system_id", "dataset", "period", "due_on", "self_from", "self_to", "review_from", "review_to", "publish_on", "level", "kind"];

    /// <summary>The calendar of the years that all systems assess.</summary>
    public static DemoFile Of(DemoCity city) =>
        new(Area.All[0].Folder, "calendar", Area.City, FileStyle.ByArea[1] with { IsWorkbook = false }, Columns, city.Years.Where(year => year >= OtherSystems.FirstYear).SelectMany(Rows));

    private static IEnumerable<object?[]> Rows(int year)
    {
        for (var number = 1; number <= 4; number++)
        {
            var quarter = new Quarter(year, number);
            foreach (var dataset in new[] { "sessions", "attendance" })
            {
                yield return Dataset(dataset, quarter.Code, quarter.End.AddDays(30), null, null);
                // Villages are a day's walk from the township.
                yield return Dataset(dataset, quarter.Code, quarter.End.AddDays(40), "branch", "village");
            }
        }

        var code = year.ToString(CultureInfo.InvariantCulture);
        var due = new DateOnly(year + 1, 1, 31);
        foreach (var level in new[] { "county", "township", "committee", "general_branch" })
        {
            yield return Dataset("documents", code, due, level, null);
        }

        yield return ["dalian_outline", null, code, due, new DateOnly(year, 12, 20), new DateOnly(year + 1, 1, 10), new DateOnly(year + 1, 1, 11), due, due.AddDays(10), null, null];
    }

    private static object?[] Dataset(string dataset, string period, DateOnly due, string? level, string? kind) =>
        [null, dataset, period, due, null, null, null, null, null, level, kind];
}
