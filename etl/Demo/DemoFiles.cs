using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo;

/// <summary>Writes the input files of a made-up city, as its units would send them.</summary>
public static class DemoFiles
{
    /// <summary>Writes all files, area by area on as many cores as there are.</summary>
    /// <param name="options">What city.</param>
    /// <param name="top">The folder to write to; made if missing, files of the same names are replaced.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static DemoCounts Write(DemoOptions options, string top)
    {
        var city = new DemoCity(options);
        Directory.CreateDirectory(top);
        var counts = new DemoCounts[Area.All.Count];
        Parallel.For(0, counts.Length, number => counts[number] = Write(city, Area.All[number], top));
        return counts.Aggregate((sum, one) => sum.And(one));
    }

    private static DemoCounts Write(DemoCity city, Area area, string top)
    {
        var style = FileStyle.ByArea[area.Number];
        var plan = new SessionPlan(city.Random, city.Quarters);
        var counts = new DemoCounts(3, city.In(area).Count(), UnitFiles.Members(city, area).Write(top), 0, 0, 0, 0, 0);
        UnitFiles.Units(city, area).Write(top);
        EnrolmentFiles.Enrolments(city, area).Write(top);
        foreach (var year in city.Quarters.GroupBy(quarter => quarter.Year))
        {
            var sessions = year.SelectMany(quarter => city.In(area).Where(unit => unit.ExistsIn(quarter))
                .SelectMany(unit => plan.Draw(unit, city.RosterOf(unit), quarter, DemoCity.MemberSystem(unit) is not null))).ToList();
            var of = $"{area.Name}_{year.Key}";
            counts = counts with
            {
                Files = counts.Files + 2,
                Sessions = counts.Sessions + SessionFiles.Sessions(area, of, style, sessions).Write(top),
                Attendance = counts.Attendance + SessionFiles.Roll(area, of, style, sessions).Write(top),
            };
        }

        return counts;
    }
}
