namespace Analytics.Warehouse.Improvements;

/// <summary>Chooses the fewest steps that earn enough: always the one that earns most within the cap and floor of its indicator.</summary>
internal static class Choice
{
    /// <summary>Chooses.</summary>
    /// <param name="candidates">What could rise.</param>
    /// <param name="needed">Points of the indicators still lacking.</param>
    /// <param name="isInclusive">Whether exactly that many suffice.</param>
    /// <returns>What is chosen, most earning first; all that earns anything where even that is not enough; none where nothing earns.</returns>
    public static IReadOnlyList<Suggestion> Of(IReadOnlyList<Candidate> candidates, decimal needed, bool isInclusive)
    {
        var raw = candidates.GroupBy(candidate => candidate.IndicatorId).ToDictionary(group => group.Key, group => group.First().RawPoints);
        var taken = candidates.ToDictionary(candidate => candidate, _ => 0);
        decimal Earned(Candidate candidate, decimal more) =>
            Clamp(raw[candidate.IndicatorId] + more, candidate) - Clamp(raw[candidate.IndicatorId], candidate);

        var earned = 0m;
        while (earned < needed || (!isInclusive && earned == needed))
        {
            var best = candidates.Where(candidate => taken[candidate] < candidate.Steps)
                .Select(candidate => (Candidate: candidate, Points: Earned(candidate, candidate.GainOfOne), All: Reach(candidate)))
                .Where(choice => choice.Points > 0 || choice.All > 0)
                .OrderByDescending(choice => choice.Points).ThenByDescending(choice => choice.All).ThenByDescending(choice => choice.Candidate.GainOfOne)
                .ThenBy(choice => choice.Candidate.ClauseId, StringComparer.Ordinal).ThenBy(choice => choice.Candidate.Period, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Candidate is null)
            {
                break;
            }

            earned += best.Points;
            raw[best.Candidate.IndicatorId] += best.Candidate.GainOfOne;
            taken[best.Candidate]++;
        }

        return [.. taken.Where(choice => choice.Value > 0).Select(choice => choice.Key.Take(choice.Value)).OrderByDescending(step => step.Gain)];

        // What everything left in the indicator would earn: below 0 the first steps earn nothing, the later ones do.
        decimal Reach(Candidate candidate) => Earned(candidate, candidates.Where(other => other.IndicatorId == candidate.IndicatorId).Sum(other => other.GainOfOne * (other.Steps - taken[other])));
    }

    private static decimal Clamp(decimal points, Candidate candidate) => Math.Clamp(points, 0, candidate.MaxPoints);
}
