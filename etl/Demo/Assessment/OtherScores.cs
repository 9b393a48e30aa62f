using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws the points that are entered for the other systems: of units by themselves and reviewers, and of members whose table has points.</summary>
internal sealed class OtherScores(DemoCity city)
{
    /// <summary>The scores of a unit and its members for a quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    public IEnumerable<DemoScore> Of(DemoUnit unit, Quarter quarter)
    {
        if (quarter.Year < OtherSystems.FirstYear)
        {
            return [];
        }

        var character = UnitCharacter.Of(unit, city.Random);
        var level = 0.4 + 0.58 * character.DiligenceAt(Array.IndexOf([.. city.Quarters], quarter));
        var units = OtherSystems.OfUnit(unit).SelectMany(system => Draw(system, "unit", unit.UnitId, quarter, level, character.Generosity));
        var members = OtherSystems.OfMembers(unit) is { } own && !OtherSystems.IsLedger(own)
            ? OtherSystems.Assessed(city, unit, quarter.Year).SelectMany(member => Draw(own, "person", member.PersonId, quarter, level + member.Zeal / 2, character.Generosity))
            : [];
        return units.Concat(members);
    }

    private IEnumerable<DemoScore> Draw(string system, string type, string subject, Quarter quarter, double level, double generosity)
    {
        var random = city.Random.Split($"other scores {subject} {system} {quarter.Code}");
        foreach (var leaf in SystemAsks.Of(system).Leaves)
        {
            var step = leaf.Most >= 5 ? 0.5m : 0.1m;
            var own = city.Random.Split($"{subject} {leaf.IndicatorId}").Normal(0, 0.06, -0.2, 0.15);
            var review = Math.Round(leaf.Most * (decimal)random.Normal(Math.Clamp(level + own, 0.2, 1), 0.03, 0.15, 1) / step) * step;
            var self = Math.Min(leaf.Most, review + Math.Round(leaf.Most * (decimal)(generosity * random.Next() * 2) / step) * step);
            yield return new DemoScore(system, leaf.IndicatorId, type, subject, quarter, "self", self, leaf.Most, At(quarter, 8));
            if (!random.Happens(quarter == DemoOptions.LastQuarter ? 0.08 : 0.002))
            {
                yield return new DemoScore(system, leaf.IndicatorId, type, subject, quarter, "review", Math.Min(leaf.Most, review), leaf.Most, At(quarter, 20));
            }
        }
    }

    private static DateTime At(Quarter quarter, int days) => quarter.End.AddDays(days).ToDateTime(new TimeOnly(10, 0));
}
