namespace Analytics.Benchmarks.Detection;

/// <summary>How well a score puts padded unit-quarters first.</summary>
/// <param name="AveragePrecision">Area under precision over recall, 0 to 1.</param>
/// <param name="Recall">Share of the padded found at a threshold that 1 % of the honest pass, 0 to 1.</param>
/// <param name="PrecisionAt50">Share of padded among the first 50, 0 to 1.</param>
/// <remarks>
/// A city holds few quarters of each scenario, so each weighs as if the padded were a given share of all: precision is then what an
/// inspector would meet if that scenario alone were there at that share. Equal scores are passed together.
/// </remarks>
internal sealed record Ranking(double AveragePrecision, double Recall, double PrecisionAt50)
{
    private const double FalsePositives = 0.01;
    private const int First = 50;

    /// <summary>Measures a score.</summary>
    /// <param name="padded">Scores of the padded, higher is stranger; one or more.</param>
    /// <param name="honest">Scores of the honest; one or more.</param>
    /// <param name="share">Share that the padded stand for, 0 to 1.</param>
    public static Ranking Of(IReadOnlyCollection<double> padded, IReadOnlyCollection<double> honest, double share)
    {
        var count = padded.Count + honest.Count;
        var (paddedWeight, honestWeight) = (share * count / padded.Count, (1 - share) * count / honest.Count);
        var groups = padded.Select(score => (Score: score, IsPadded: true)).Concat(honest.Select(score => (Score: score, IsPadded: false)))
            .GroupBy(one => one.Score).OrderByDescending(group => group.Key)
            .Select(group => (Padded: group.Count(one => one.IsPadded) * paddedWeight, Honest: group.Count(one => !one.IsPadded) * honestWeight));
        var (found, passed, area, recall, first) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var group in groups)
        {
            var room = Math.Clamp((First - found - passed) / (group.Padded + group.Honest), 0, 1);
            first += room * group.Padded;
            found += group.Padded;
            passed += group.Honest;
            area += group.Padded * found / (found + passed);
            recall = passed <= FalsePositives * (1 - share) * count ? found / (share * count) : recall;
        }

        return new Ranking(area / (share * count), recall, first / Math.Min(First, count));
    }
}
