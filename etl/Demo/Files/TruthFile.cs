using Analytics.Etl.Demo.Padding;

namespace Analytics.Etl.Demo.Files;

/// <summary>The answer key: which unit-quarters are padded and how. No input file; loading passes it over.</summary>
internal static class TruthFile
{
    /// <summary>Its name, at the top of the demo.</summary>
    public const string Name = "truth.csv";

    /// <summary>Writes it, by unit and quarter.</summary>
    public static void Write(string top, IEnumerable<PaddedQuarter> truth)
    {
        using var writer = new StreamWriter(Path.Combine(top, Name)) { NewLine = "\n" };
        writer.WriteLine("unit_id,quarter,scenario,strength,detail");
        foreach (var line in truth.OrderBy(line => line.UnitId, StringComparer.Ordinal).ThenBy(line => line.Quarter, StringComparer.Ordinal))
        {
            writer.WriteLine($"{line.UnitId},{line.Quarter},{line.Scenario},{line.Strength.ToString().ToLowerInvariant()},{line.Detail}");
        }
    }
}
