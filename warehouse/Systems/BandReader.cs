namespace Analytics.Warehouse.Systems;

/// <summary>Reads the rows of a <c>tier_threshold</c>, best first: <c>{label, lower, upper, inclusive}</c>.</summary>
internal static class BandReader
{
    /// <summary>Reads the rows under <c>rows</c>, mappings of that shape; the callback reads what else a row may carry.</summary>
    public static List<Band> Read(YamlEntry entry, string shape, Action<YamlEntry, Band>? also = null)
    {
        entry.Require("rows");
        var bands = new List<Band>();
        foreach (var row in entry.List("rows"))
        {
            var band = new Band(row.Text("label"), row.RequiredNumber("lower") ?? 0, row.Number("upper"), row.Flag("inclusive", otherwise: true));
            Check(row, band, bands.LastOrDefault());
            also?.Invoke(row, band);
            row.Close(shape);
            bands.Add(band);
        }

        if (bands.LastOrDefault() is not { Lower: 0, IsInclusive: true })
        {
            entry.Error("最后一个等次须从0分起，否则有分数无等次（原文无名称的写 label: null）", "the last tier must begin at 0, or some scores fall into none (label: null where the text has no name)");
        }

        return bands;
    }

    private static void Check(YamlEntry row, Band band, Band? above)
    {
        if (above is not null && band.Lower >= above.Lower)
        {
            row.Error("等次应由高到低，下限递减", "tiers go from best to worst, each lower bound below the one before");
        }

        if (band.Upper < band.Lower)
        {
            row.Find("upper")?.Error($"上限 {band.Upper:0.####} 低于下限 {band.Lower:0.####}", $"the upper bound {band.Upper:0.####} is below the lower bound {band.Lower:0.####}");
        }
        else if (above is not null && band.Upper >= above.Lower)
        {
            row.Find("upper")?.Error($"上限 {band.Upper:0.####} 与上一等次的下限 {above.Lower:0.####} 重叠", $"the upper bound {band.Upper:0.####} overlaps the tier above, which begins at {above.Lower:0.####}");
        }
    }
}

/// <summary>A label with its bounds.</summary>
/// <param name="Label">Null where the text has no name.</param>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound as printed, null if none is; values above it and below the next tier lie in a gap of the text.</param>
/// <param name="IsInclusive">The lower bound itself belongs to it.</param>
internal sealed record Band(string? Label, decimal Lower, decimal? Upper, bool IsInclusive);
