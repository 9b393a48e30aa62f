using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A unit's quarter as it is handed in.</summary>
/// <param name="Records">What the unit writes, padding included.</param>
/// <param name="Truth">The line of the answer key, null for an honest quarter.</param>
internal sealed record WrittenQuarter(UnitQuarter Records, PaddedQuarter? Truth)
{
    /// <summary>The unit.</summary>
    public DemoUnit Unit => Records.Unit;

    /// <summary>The quarter.</summary>
    public Quarter Quarter => Records.Quarter;

    /// <summary>Whether figures are stated that nothing was done for.</summary>
    public bool IsOverstated => Truth?.Scenario == PaddingScenario.OverstatedFigures;

    /// <summary>All quarters of the units of an area, quarter by quarter.</summary>
    public static IEnumerable<WrittenQuarter> Of(DemoCity city, Area area)
    {
        var draw = new HonestDraw(city);
        var padding = new PaddingPlan(city.Random, city.Options);
        foreach (var quarter in city.Quarters)
        {
            var honest = city.In(area).Where(unit => unit.ExistsIn(quarter) && (!city.Options.IsStudy || city.Keeps(unit))).AsParallel().AsOrdered().Select(unit => draw.Of(unit, quarter)).ToList();
            var keeping = honest.Where(one => city.Keeps(one.Unit)).ToList();
            foreach (var one in honest)
            {
                var (written, truth) = padding.Write(one, keeping);
                yield return new WrittenQuarter(written, truth);
            }
        }
    }
}
