using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Pages;

/// <summary>Which pages are asked for how often: what leaders, departments and inspectors open, with units, indicators and flags by chance.</summary>
internal sealed class RequestMix
{
    private readonly (string Page, int Weight, Func<Random, string> Address)[] pages;
    private readonly int weights;

    /// <summary>Reads what can be asked for from the published snapshot.</summary>
    /// <param name="snapshot">An open snapshot.</param>
    public RequestMix(DuckDBConnection snapshot)
    {
        var units = snapshot.Query<string>("select unit_id from dim_unit order by unit_id").ToArray();
        var flags = snapshot.Query<string>("select flag_id from mart_flag order by flag_id limit 1000").ToArray();
        var systems = snapshot.Query<string>("select distinct system_id from mart_score order by system_id").ToArray();
        var areas = snapshot.Query<string>("select unit_id from dim_unit where level in ('city', 'county') order by unit_id").ToArray();
        var indicators = snapshot.Query<(string System, string Indicator)>("select distinct system_id, indicator_id from mart_indicator_result order by all").ToArray();
        pages =
        [
            ("overview", 20, _ => "/"),
            ("overview of an area", 8, random => $"/?area={Any(random, areas)}"),
            ("league table", 15, random => $"/units?system={Any(random, systems)}"),
            ("one unit", 20, random => $"/units/{Any(random, units)}"),
            ("compare", 8, random => $"/compare?area={Any(random, areas)}"),
            ("trends", 8, random => $"/trends?area={Any(random, areas)}"),
            ("indicators", 5, _ => "/indicators"),
            ("one indicator", 6, random => OfIndicator(Any(random, indicators))),
            ("flags", 6, _ => "/flags"),
            ("one flag", flags.Length == 0 ? 0 : 4, random => $"/flags/{Any(random, flags)}"),
        ];
        weights = pages.Sum(page => page.Weight);
    }

    /// <summary>Each page once.</summary>
    public IEnumerable<(string Page, string Address)> Once(Random random) => pages.Where(page => page.Weight > 0).Select(page => (page.Page, page.Address(random)));

    /// <summary>The next request.</summary>
    public (string Page, string Address) Next(Random random)
    {
        var left = random.Next(weights);
        foreach (var page in pages)
        {
            if ((left -= page.Weight) < 0)
            {
                return (page.Page, page.Address(random));
            }
        }

        throw new InvalidOperationException("the weights do not add up");
    }

    private static string OfIndicator((string System, string Indicator) any) => $"/indicators/{any.Indicator}?system={any.System}";

    private static T Any<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
