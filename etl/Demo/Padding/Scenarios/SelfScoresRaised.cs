using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Points that the unit gives itself raised, whatever its reviewers think.</summary>
internal static class SelfScoresRaised
{
    /// <summary>The quarter with self-scores raised; null under six of them.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var scores = one.Honest.Scores;
        var own = Enumerable.Range(0, scores.Count).Where(place => scores[place].Assessor == "self" && scores[place].SubjectType == "unit").ToList();
        if (own.Count < 6)
        {
            return null;
        }

        var chosen = one.Some(own.Count, one.By(0.6, 0.8, 1)).Select(place => own[place]).ToHashSet();
        var rise = one.By(0.07, 0.15, 0.3);
        var written = scores.Select((score, place) => chosen.Contains(place) ? Raise(score, rise * one.Random.Normal(1, 0.3, 0.3, 1.7)) : score).ToList();
        return (one.Honest with { Scores = written }, PaddingCase.Say($"{chosen.Count} 项自评抬高 / {chosen.Count} self-scores raised by about {rise:P0} of the most"));
    }

    private static DemoScore Raise(DemoScore score, double rise)
    {
        var step = score.Most >= 5 ? 0.5m : 0.1m;
        return score with { Points = Math.Min(score.Most, score.Points + (Math.Ceiling(score.Most * (decimal)rise / step) * step)) };
    }
}
