using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A unit's quarter as it is handed in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Sessions">What the unit writes, padding included.</param>
/// <param name="Truth">The line of the answer key, null for an honest quarter.</param>
internal sealed record WrittenQuarter(DemoUnit Unit, Quarter Quarter, IReadOnlyList<DemoSession> Sessions, PaddedQuarter? Truth)
{
    /// <summary>All quarters of the units of an area, quarter by quarter.</summary>
    public static IEnumerable<WrittenQuarter> Of(DemoCity city, Area area)
    {
        var plan = new SessionPlan(city.Random, city.Quarters);
        var padding = new PaddingPlan(city.Random, city.Options.Padding);
        var before = new Dictionary<string, IReadOnlyList<DemoSession>>();
        foreach (var quarter in city.Quarters)
        {
            foreach (var unit in city.In(area).Where(unit => unit.ExistsIn(quarter)))
            {
                var roster = city.RosterOf(unit);
                var sessions = plan.Draw(unit, roster, quarter, DemoCity.MemberSystem(unit) is not null);
                var (written, truth) = padding.Write(new HonestQuarter(unit, quarter, roster, sessions, before.GetValueOrDefault(unit.UnitId, [])));
                before[unit.UnitId] = sessions;
                yield return new WrittenQuarter(unit, quarter, written, truth);
            }
        }
    }
}
