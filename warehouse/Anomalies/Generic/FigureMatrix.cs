namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The figures of one quarter as a table: a row a unit, a column a detector.</summary>
/// <param name="Units">Unit of each row.</param>
/// <param name="Detectors">Detector of each column, by name.</param>
/// <param name="Values">0 or more, in robust standard deviations above the quarter's median; 0 where a unit was not tested.</param>
internal sealed record FigureMatrix(IReadOnlyList<string> Units, IReadOnlyList<string> Detectors, double[,] Values)
{
    /// <summary>Lays the figures out and puts the columns on one scale.</summary>
    /// <param name="figures">One row a unit and detector.</param>
    public static FigureMatrix Of(IReadOnlyList<DetectorFigure> figures)
    {
        var units = figures.Select(figure => figure.UnitId).Distinct().ToList();
        var detectors = figures.Select(figure => figure.Detector).Distinct().Order(StringComparer.Ordinal).ToList();
        var (rows, columns) = (Places(units), Places(detectors));
        var values = new double[units.Count, detectors.Count];
        foreach (var detector in figures.GroupBy(figure => figure.Detector))
        {
            var (median, scale) = Scale([.. detector.Select(figure => figure.Z)]);
            foreach (var figure in detector)
            {
                values[rows[figure.UnitId], columns[detector.Key]] = Math.Max(figure.Z - median, 0) / scale;
            }
        }

        return new FigureMatrix(units, detectors, values);
    }

    // Never below 1: the figures are z-values already, and a column that is all but empty must not be blown up.
    private static (double Median, double Scale) Scale(double[] values)
    {
        var median = StandardColumns.Median(values);
        return (median, Math.Max(1, 1.4826 * StandardColumns.Median(Array.ConvertAll(values, value => Math.Abs(value - median)))));
    }

    private static Dictionary<string, int> Places(List<string> names) => names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
}
