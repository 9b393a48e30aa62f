using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Chooses which unit-quarters are padded, and how.</summary>
internal sealed class PaddingPlan(DemoCity city)
{
    // Units far behind are tempted more: the mean over all stays the share that was asked for, about.
    private const double MeanTemptation = 1.15;

    /// <summary>The padding of a unit's quarter, null if its records are honest.</summary>
    public PaddedQuarter? Of(DemoUnit unit, Quarter quarter)
    {
        var random = city.Random.Split($"padding {unit.UnitId} {quarter.Code}");
        var temptation = 2 - UnitCharacter.Of(unit, city.Random).Diligence;
        return random.Happens(city.Options.Padding * temptation / MeanTemptation) ? new PaddedQuarter(unit, quarter, random.Pick(PaddingScenario.All)) : null;
    }

    /// <summary>The sessions that are handed in.</summary>
    /// <param name="padded">How the quarter is padded.</param>
    /// <param name="honest">The honest sessions, one at least.</param>
    public IReadOnlyList<DemoSession> Pad(PaddedQuarter padded, IReadOnlyList<DemoSession> honest) =>
        padded.Scenario.Pad(honest, city.Random.Split($"padded {padded.Unit.UnitId} {padded.Quarter.Code}"));
}
