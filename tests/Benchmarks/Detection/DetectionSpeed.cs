using Analytics.Etl.Demo;
using Analytics.Warehouse.Models;

namespace Analytics.Benchmarks.Detection;

/// <summary>How long detection takes over the newest quarter of a large city.</summary>
public static class DetectionSpeed
{
    /// <summary>Units where none are asked for.</summary>
    public const int StandardUnits = 10_000;

    /// <summary>Measures and writes the figures.</summary>
    /// <param name="units">Units, each with every kind of record.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long units, TextWriter output)
    {
        var city = DetectedCity.Of(LoadedCity.Of(new DemoOptions((int)units, 1, 1, 0.03) { IsStudy = true }));
        output.Say("unit-quarters", city.Quarters.Count, "");
        Say(output, "detection, target under 60 s at 10,000", city.Steps);
        Say(output, "scores that detectors read", city.Scores);
        Say(output, "before detection", city.Before);
    }

    private static void Say(TextWriter output, string part, IReadOnlyList<ModelProgress> steps)
    {
        output.Say($"{part}, {steps.Count} models", steps.Sum(step => step.Seconds), "s");
        foreach (var step in steps.OrderByDescending(step => step.Seconds).Take(8))
        {
            output.Say("  " + step.Model, step.Seconds, "s");
        }
    }
}
