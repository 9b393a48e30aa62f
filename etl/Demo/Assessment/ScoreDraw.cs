using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;
using Analytics.Warehouse.Systems;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Draws the points that units give themselves and that assessment groups give them, as at the end of each quarter.</summary>
internal sealed class ScoreDraw
{
    // A group that did not look at an indicator leaves it open: the total is then an interval.
    private const double LeftOpen = 0.0015;

    private readonly DemoCity city;
    private readonly IReadOnlyList<(string IndicatorId, decimal MaxPoints)> outline;
    private readonly Dictionary<bool, IReadOnlyList<(string IndicatorId, decimal MaxPoints)>> training;

    /// <summary>Reads what can be scored from the product's own systems.</summary>
    public ScoreDraw(DemoCity city)
    {
        this.city = city;
        var systems = SystemCatalogue.Read(null).Systems.ToDictionary(system => system.Id);
        outline = systems["dalian_outline"].LeavesOf("");
        training = new() { [true] = systems["dx_chengtou"].LeavesOf("leader"), [false] = systems["dx_chengtou"].LeavesOf("ordinary") };
    }

    /// <summary>The scores of a unit and of its members in a year.</summary>
    public IEnumerable<EnteredScore> Of(DemoUnit unit, int year)
    {
        var quarters = city.Quarters.Where(quarter => quarter.Year == year && unit.ExistsIn(quarter)).ToList();
        if (quarters.Count == 0)
        {
            return [];
        }

        var scores = EnrolmentFiles.SystemsOf(unit).Contains("dalian_outline") ? quarters.SelectMany(quarter => OfUnit(unit, quarter)) : [];
        return scores.Concat(EnrolmentFiles.Assessed(city, unit, year).SelectMany(member => quarters.SelectMany(quarter => OfMember(unit, member, quarter))));
    }

    private IEnumerable<EnteredScore> OfUnit(DemoUnit unit, Quarter quarter)
    {
        var random = city.Random.Split($"scores {unit.UnitId} {quarter.Code}");
        var taste = city.Random.Split($"strengths {unit.UnitId}");
        var character = UnitCharacter.Of(unit, city.Random);
        var level = Level(character, quarter);
        foreach (var (indicator, most) in outline)
        {
            var share = level + taste.Normal(0, 0.09, -0.25, 0.2) + random.Normal(0, 0.03, -0.08, 0.08);
            if (!random.Happens(LeftOpen))
            {
                yield return new EnteredScore("dalian_outline", indicator, "unit", unit.UnitId, quarter, "review", Points(share, most, 0.5m));
            }

            if (quarter.Number is 2 or 4)
            {
                yield return new EnteredScore("dalian_outline", indicator, "unit", unit.UnitId, quarter, "self", Points(share + character.Generosity + random.Normal(0.03, 0.04, 0, 0.15), most, 0.5m));
            }
        }
    }

    private IEnumerable<EnteredScore> OfMember(DemoUnit unit, DemoMember member, Quarter quarter)
    {
        var random = city.Random.Split($"scores {member.PersonId} {quarter.Code}");
        var level = Level(UnitCharacter.Of(unit, city.Random), quarter) + member.Zeal;
        if (DemoCity.MemberSystem(unit) == "kh_jili")
        {
            if (!random.Happens(0.02))
            {
                yield return new EnteredScore("kh_jili", "total", "person", member.PersonId, quarter, "review", Points(level + random.Normal(0, 0.05, -0.2, 0.1), 100, 0.5m));
            }

            yield break;
        }

        foreach (var (indicator, most) in training[member.Leads])
        {
            var share = level + random.Normal(0, 0.06, -0.25, 0.15);
            if (!random.Happens(LeftOpen))
            {
                yield return new EnteredScore("dx_chengtou", indicator, "person", member.PersonId, quarter, "review", Points(share, most, 0.5m));
            }

            if (quarter.Number == 4)
            {
                yield return new EnteredScore("dx_chengtou", indicator, "person", member.PersonId, quarter, "self", Points(share + 0.05, most, 0.5m));
            }
        }

        if (!random.Happens(0.03))
        {
            yield return new EnteredScore("dx_chengtou", "vote", "person", member.PersonId, quarter, "review", Points(level + random.Normal(0.03, 0.05, -0.15, 0.12), 100, 0.1m));
        }
    }

    private double Level(UnitCharacter character, Quarter quarter) =>
        0.30 + 0.68 * character.DiligenceAt(city.Quarters.ToList().IndexOf(quarter)) + 0.008 * quarter.Number;

    private static decimal Points(double share, decimal most, decimal step) =>
        Math.Clamp(Math.Round((decimal)share * most / step) * step, 0, most);
}
