using System.Globalization;

namespace Analytics.Benchmarks.Detection;

/// <summary>How often honest unit-quarters are suspected.</summary>
internal static class FalseAlarms
{
    private const double SmallChance = 3;

    // Two-sided 95 %.
    private const double Z = 1.959963984540054;
    private const double MostTimes = 2;
    private static readonly string[] Bands = ["high", "medium", "low"];

    /// <summary>Among the flagged of padded cities: the share that is honest, and the flags of each detector.</summary>
    public static void Padded<T>(T strength, IReadOnlyList<DetectedCity> cities, TextWriter output)
    {
        var quarters = cities.SelectMany(city => city.Quarters).ToList();
        var flagged = quarters.Where(quarter => quarter.IsFlagged).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"false among those in a band (BH .10) at {strength}: {Share(flagged, quarter => quarter.Scenario is null):0.000} of {flagged.Count} (target at medium 0.12)"));
        Detectors(quarters, output);
        Strata(cities, output);
    }

    /// <summary>Clean cities: small chances, quarters with anybody in a band, flags by detector and by stratum.</summary>
    public static void Clean(IReadOnlyList<DetectedCity> cities, TextWriter output)
    {
        var quarters = cities.SelectMany(city => city.Quarters).ToList();
        var byQuarter = cities.SelectMany(city => city.Quarters.GroupBy(quarter => quarter.Quarter)).ToList();
        output.WriteLine();
        output.WriteLine("== clean");
        output.WriteLine($"unit-quarters with p < .001: {WithInterval(quarters, quarter => quarter.Risk > SmallChance)} (limit 0.0015)");
        output.WriteLine($"quarters with any unit in a band (BH .10): {WithInterval(byQuarter, quarter => quarter.Any(one => one.IsFlagged))} (limit 0.10)");
        foreach (var band in Bands)
        {
            output.WriteLine($"unit-quarters in the band {band}: {WithInterval(quarters, quarter => quarter.Band == band)}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unit-quarters in no band for want of records: {Share(quarters, quarter => quarter.Risk is null):0.000}"));
        Detectors(quarters, output);
        Strata(cities, output);
    }

    private static void Detectors(List<DetectedQuarter> quarters, TextWriter output)
    {
        var honest = quarters.Count(quarter => quarter.Scenario is null);
        foreach (var detector in quarters.SelectMany(quarter => quarter.Flags.Select(flag => (flag, quarter))).GroupBy(one => one.flag).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wrong = detector.Count(one => one.quarter.Scenario is null);
            var (low, high) = Interval(wrong, honest);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  flags of {detector.Key,-34} true {detector.Count() - wrong,5}  false {wrong,5}  false a thousand honest {1000.0 * wrong / honest,7:0.0} ({1000 * low:0.0} to {1000 * high:0.0})"));
        }
    }

    // Honest unit-quarters in a band, by what put them there and by each habit: no stratum should have twice the mean.
    private static void Strata(IReadOnlyList<DetectedCity> cities, TextWriter output)
    {
        var suspected = cities.SelectMany(city => city.Quarters.Where(quarter => quarter.Scenario is null && quarter.IsFlagged)).ToList();
        output.WriteLine($"  put in a band most by: {string.Join(", ", suspected.CountBy(quarter => quarter.TopDetector ?? "none").OrderByDescending(top => top.Value).Select(top => $"{top.Key} {top.Value}"))}");
        var honest = cities.SelectMany(city => city.Quarters.Where(quarter => quarter.Scenario is null).Select(quarter => (quarter, Strata: city.Strata.GetValueOrDefault(quarter.UnitId, [])))).ToList();
        var mean = Share(honest, one => one.quarter.IsFlagged);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  honest unit-quarters in a band: {mean:0.0000}; by habit, in times of that (target: none over 2):"));
        var strata = honest.SelectMany(one => one.Strata.Select(name => (Name: name, one.quarter.IsFlagged))).GroupBy(one => one.Name)
            .Select(stratum => (Cells: stratum.Key.Split(": "), Units: stratum.Count(), Flagged: stratum.Count(one => one.IsFlagged)));
        foreach (var habit in strata.GroupBy(stratum => stratum.Cells[0]))
        {
            var values = habit.OrderBy(stratum => stratum.Cells[1], StringComparer.Ordinal).Select(stratum => Times(stratum.Cells[1], stratum.Flagged, stratum.Units, mean));
            output.WriteLine($"    {habit.Key,-18} {string.Join("   ", values)}");
        }
    }

    // Over twice the mean is marked ?, and ! where the interval leaves no doubt.
    private static string Times(string value, int flagged, int units, double mean)
    {
        var (low, high) = Interval(flagged, units);
        var share = (double)flagged / units;
        var mark = mean > 0 && low > MostTimes * mean ? " !" : share > MostTimes * mean ? " ?" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value} {(mean > 0 ? share / mean : 0):0.00} ({(mean > 0 ? low / mean : 0):0.0} to {(mean > 0 ? high / mean : 0):0.0}){mark}");
    }

    private static string WithInterval<T>(IReadOnlyCollection<T> all, Func<T, bool> isSo)
    {
        var (low, high) = Interval(all.Count(isSo), all.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{Share(all, isSo):0.0000} ({low:0.0000} to {high:0.0000}) of {all.Count}");
    }

    // Wilson's score interval (1927) at 95 %.
    private static (double Low, double High) Interval(int hits, int cases)
    {
        if (cases == 0)
        {
            return (0, 1);
        }

        var (n, p) = ((double)cases, (double)hits / cases);
        var middle = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> isSo) => all.Count == 0 ? 0 : (double)all.Count(isSo) / all.Count;
}
