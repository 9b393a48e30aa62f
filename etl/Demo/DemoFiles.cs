using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;

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
        var areas = new AreaFiles[Area.All.Count];
        Parallel.For(0, areas.Length, number =>
        {
            areas[number] = new AreaFiles(city, Area.All[number], top);
            areas[number].Write();
        });
        TruthFile.Write(top, areas.SelectMany(area => area.Padded));
        return areas.Select(area => area.Counts).Aggregate((sum, one) => sum.And(one));
    }
}
