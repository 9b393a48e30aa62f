using System.Globalization;

namespace Analytics.Benchmarks.Detection;

/// <summary>How often honest unit-quarters are suspected.</summary>
internal static class FalseAlarms
{
    private const double SmallChance = 3;

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
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unit-quarters with p < .001: {Share(quarters, quarter => quarter.Risk > SmallChance):0.0000} of {quarters.Count} (target 0.0015)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quarters with any unit in a band (BH .10): {Share(byQuarter, quarter => quarter.Any(one => one.IsFlagged)):0.00} of {byQuarter.Count} (target 0.10)"));
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
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  flags of {detector.Key,-34} true {detector.Count() - wrong,5}  false {wrong,5}  false a thousand honest {1000.0 * wrong / honest,7:0.0}"));
        }
    }

    // Honest unit-quarters in a band, by each habit: no stratum should have twice the mean.
    private static void Strata(IReadOnlyList<DetectedCity> cities, TextWriter output)
    {
        var honest = cities.SelectMany(city => city.Quarters.Where(quarter => quarter.Scenario is null).Select(quarter => (quarter, Strata: city.Strata.GetValueOrDefault(quarter.UnitId, [])))).ToList();
        var mean = Share(honest, one => one.quarter.IsFlagged);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  honest unit-quarters in a band: {mean:0.0000}; by habit, in times of that (target: none over 2):"));
        var strata = honest.SelectMany(one => one.Strata.Select(name => (Name: name, one.quarter.IsFlagged))).GroupBy(one => one.Name)
            .Select(stratum => (Cells: stratum.Key.Split(": "), Times: mean > 0 ? Share([.. stratum], one => one.IsFlagged) / mean : 0));
        foreach (var habit in strata.GroupBy(stratum => stratum.Cells[0]))
        {
            var values = habit.OrderBy(stratum => stratum.Cells[1], StringComparer.Ordinal).Select(stratum => string.Create(CultureInfo.InvariantCulture, $"{stratum.Cells[1]} {stratum.Times:0.00}{(stratum.Times > 2 ? " !" : "")}"));
            output.WriteLine($"    {habit.Key,-18} {string.Join("   ", values)}");
        }
    }

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> isSo) => all.Count == 0 ? 0 : (double)all.Count(isSo) / all.Count;
}
