using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws the points that units and members give themselves and that reviewers give them, as at a quarter's end.</summary>
internal sealed class ScoreDraw(DemoCity city)
{
    /// <summary>The scores of a unit and its assessed members.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    public IEnumerable<DemoScore> Of(DemoUnit unit, Quarter quarter)
    {
        var random = city.Random.Split($"scores {unit.UnitId} {quarter.Code}");
        var character = UnitCharacter.Of(unit, city.Random);
        var level = 0.34 + 0.62 * character.DiligenceAt(Array.IndexOf([.. city.Quarters], quarter));
        var generosity = city.Options.IsStudy ? UnitHabits.Of(unit, city.Random).Leniency : character.Generosity;
        if (EnrolmentFiles.SystemsOf(unit).Contains("dalian_outline"))
        {
            foreach (var score in Draw("dalian_outline", "unit", unit.UnitId, "", quarter, level, generosity, random))
            {
                yield return score;
            }
        }

        foreach (var member in EnrolmentFiles.Assessed(city, unit, quarter.Year))
        {
            var standing = city.Random.Split("standing " + member.PersonId).Normal(level - 0.05 + member.Zeal / 2, 0.085, 0.4, 0.99);
            foreach (var score in Member(DemoCity.MemberSystem(unit)!, member, quarter, standing, generosity, random))
            {
                yield return score;
            }
        }
    }

    private List<DemoScore> Member(string system, DemoMember member, Quarter quarter, double standing, double generosity, SplitRandom random)
    {
        if (system == "kh_jili")
        {
            return Pair(system, "total", "person", member.PersonId, quarter, 100, standing, generosity / 2, HowFar(quarter, random), random).ToList();
        }

        var drawn = Draw(system, "person", member.PersonId, member.Leads ? "leader" : "ordinary", quarter, standing, generosity, random);
        var vote = Math.Round((decimal)random.Normal(100 * standing + 1, 4, 30, 100), 1);
        return drawn.Append(new DemoScore(system, "vote", "person", member.PersonId, quarter, "review", vote, 100, ScoredAt(quarter, 20))).ToList();
    }

    private IEnumerable<DemoScore> Draw(string system, string type, string subject, string profile, Quarter quarter, double level, double generosity, SplitRandom random)
    {
        var reviewed = HowFar(quarter, random);
        var asked = SystemAsks.Of(system).Points.Where(one => one.Profile == profile).ToList();
        var forgotten = random.Happens(0.03) ? random.Between(0, asked.Count - 1) : -1;
        for (var place = 0; place < asked.Count; place++)
        {
            var own = city.Random.Split($"{subject} {asked[place].IndicatorId}").Normal(0, 0.06, -0.2, 0.15);
            var isReviewed = place != forgotten && place < asked.Count * reviewed;
            foreach (var score in Pair(system, asked[place].IndicatorId, type, subject, quarter, asked[place].Most, level + own, generosity, isReviewed ? 1 : 0, random))
            {
                yield return score;
            }
        }
    }

    private static IEnumerable<DemoScore> Pair(
        string system, string indicator, string type, string subject, Quarter quarter, decimal most, double level, double generosity, double reviewed, SplitRandom random)
    {
        var step = most >= 5 ? 0.5m : 0.1m;
        var review = Steps(most * (decimal)random.Normal(level, 0.025, 0.15, 1), step);
        var self = Math.Clamp(review + Steps(most * (decimal)random.Normal(generosity, 0.04, -0.1, 0.3), step), 0, most);
        yield return new DemoScore(system, indicator, type, subject, quarter, "self", self, most, ScoredAt(quarter, 8));
        if (reviewed >= 1)
        {
            yield return new DemoScore(system, indicator, type, subject, quarter, "review", Math.Min(review, most), most, ScoredAt(quarter, 20));
        }
    }

    // Reviewers are through with finished quarters, nearly through with the last but one, and half-way through the last.
    private static double HowFar(Quarter quarter, SplitRandom random) =>
        quarter == DemoOptions.LastQuarter && random.Happens(0.3) ? random.Next()
        : quarter == DemoOptions.LastQuarter.Before(1) && random.Happens(0.06) ? random.Next()
        : 1;

    private static decimal Steps(decimal points, decimal step) => Math.Round(points / step) * step;

    private static DateTime ScoredAt(Quarter quarter, int days) => quarter.End.AddDays(days).ToDateTime(new TimeOnly(10, 0));
}
