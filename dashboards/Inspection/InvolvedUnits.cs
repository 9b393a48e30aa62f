namespace Analytics.Dashboards.Inspection;

/// <summary>The units whose cases bear on scores as one text: what a report keeps of them, so that it can be made again after later verdicts.</summary>
public static class InvolvedUnits
{
    private const string Confirmed = "confirmed";
    private const string Open = "open";
    private const string Flag = "flag";
    private const string Quarter = "quarter";

    /// <summary>One ground a line: unit, confirmed or open, flag or quarter, which; in the order of the alphabet.</summary>
    public static string Text(IEnumerable<InvolvedUnit> units) => string.Join('\n', units
        .SelectMany(unit => Lines(unit.UnitId, Confirmed, unit.Confirmed).Concat(Lines(unit.UnitId, Open, unit.Open))).Order(StringComparer.Ordinal));

    /// <summary>Reads such a text.</summary>
    /// <exception cref="FormatException">A line has not four cells.</exception>
    public static IReadOnlyList<InvolvedUnit> Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t') is [var unit, var state, var kind, var id] ? (Unit: unit, State: state, Kind: kind, Id: id) : throw new FormatException($"Not a ground of a case: {line}"))
            .GroupBy(line => line.Unit, StringComparer.Ordinal)
            .Select(lines => new InvolvedUnit(lines.Key, Grounds(lines.Where(line => line.State == Confirmed)), Grounds(lines.Where(line => line.State == Open)))),
    ];

    private static IEnumerable<string> Lines(string unit, string state, InvolvedGrounds grounds) =>
        grounds.Flags.Select(flag => string.Join('\t', unit, state, Flag, flag)).Concat(grounds.Quarters.Select(quarter => string.Join('\t', unit, state, Quarter, quarter)));

    private static InvolvedGrounds Grounds(IEnumerable<(string Unit, string State, string Kind, string Id)> lines)
    {
        var all = lines.ToList();
        return new([.. all.Where(line => line.Kind == Flag).Select(line => line.Id)], [.. all.Where(line => line.Kind == Quarter).Select(line => line.Id)]);
    }
}
