using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Records;

namespace Analytics.Etl.Demo;

/// <summary>Writes the input files of a made-up city, as its units would send them.</summary>
public static class DemoFiles
{
    /// <summary>Writes all files, area by area on as many cores as there are, and the answer key <c>truth.csv</c>.</summary>
    /// <param name="options">What city.</param>
    /// <param name="top">The folder to write to; made if missing, files of the same names are replaced.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static DemoCounts Write(DemoOptions options, string top)
    {
        var city = new DemoCity(options);
        Directory.CreateDirectory(top);
        if (options.IsStudy)
        {
            return StudyFiles.Write(city, top);
        }

        var areas = Area.All.Select(area => new AreaFiles(city, area, top)).ToList();
        var counts = new DemoCounts[areas.Count];
        Parallel.For(0, areas.Count, number => counts[number] = areas[number].Write());
        TruthFile.Write(top, areas.SelectMany(area => area.Truth));
        return counts.Aggregate(OfTheCity(city, areas.Select(area => area.Records).Aggregate((all, one) => all.And(one)), top), (sum, one) => sum.And(one));
    }

    // The city's organisation department keeps the list of units, its assessment office the enrolments, the calendar and people's records.
    private static DemoCounts OfTheCity(DemoCity city, RecordRows records, string top)
    {
        var mistakes = new Mistakes(city.Random.Split("mistakes of the city"));
        mistakes.Into(UnitFiles.Units(city)).Write(top);
        mistakes.Into(EnrolmentFiles.Enrolments(city)).Write(top);
        var (files, rows) = (3, mistakes.Into(CalendarFile.Of(city)).Write(top));
        foreach (var file in RecordFiles.Of(records))
        {
            rows += mistakes.Into(file).Write(top);
            files++;
        }

        return new DemoCounts(files, 0, 0, 0, 0, 0, 0, 0, rows, 0, mistakes.Spoiled, mistakes.Repeated);
    }
}
