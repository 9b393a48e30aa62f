using Analytics.Etl.Demo.Padding;

namespace Analytics.Etl.Demo.Files;

/// <summary>The answer key: which unit-quarters were padded, and how.</summary>
internal static class TruthFile
{
    /// <summary>Writes it; UTF-8, columns unit_id, quarter, scenario, detail.</summary>
    public static void Write(string top, IEnumerable<PaddedQuarter> padded)
    {
        var lines = padded
            .OrderBy(one => one.Quarter.Code, StringComparer.Ordinal).ThenBy(one => one.Unit.UnitId, StringComparer.Ordinal)
            .Select(one => $"{one.Unit.UnitId},{one.Quarter.Code},{one.Scenario.Code},{one.Scenario.Detail.Replace(",", "", StringComparison.Ordinal)}");
        File.WriteAllText(Path.Combine(top, "truth.csv"), string.Concat(lines.Prepend("unit_id,quarter,scenario,detail").Select(line => line + "\n")));
    }
}
