using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding;

/// <summary>Decides which unit-quarters are padded and how; a quarter of the units is five times as prone to it as the rest.</summary>
/// <param name="root">The root of the seed.</param>
/// <param name="options">What share is padded, in which way and how strongly.</param>
internal sealed class PaddingPlan(SplitRandom root, DemoOptions options)
{
    private readonly IReadOnlyList<PaddingScenario> scenarios =
        options.Scenario is { } name ? [PaddingScenario.All.Single(scenario => scenario.Name == name)] : options.IsStudy ? PaddingScenario.Ten : PaddingScenario.All;

    // Few units of a whole city keep notes, tests, votes and ledgers, so those that do pad them more often than all else.
    private readonly IReadOnlyList<PaddingScenario> rareFirst =
        options.IsStudy || options.Scenario is not null ? [] : [.. PaddingScenario.Rare, .. PaddingScenario.Rare, .. PaddingScenario.Rare, .. PaddingScenario.All];

    /// <summary>The quarter as the unit writes it, with the line of the answer key if it is padded.</summary>
    /// <param name="honest">The quarter as it was.</param>
    /// <param name="others">Honest quarters of other units at the same time.</param>
    public (UnitQuarter Written, PaddedQuarter? Truth) Write(UnitQuarter honest, IReadOnlyList<UnitQuarter> others)
    {
        var random = root.Split($"padding {honest.Unit.UnitId} {honest.Quarter.Code}");
        var prone = root.Split("prone " + honest.Unit.UnitId).Happens(0.25) ? 2.5 : 0.5;
        if (!random.Happens(options.Padding * prone) || honest.Sessions.Count < 2)
        {
            return (honest, null);
        }

        var strength = (PaddingStrength)random.Between(0, 2);
        strength = options.Strength ?? strength;

        // Where a scenario has nothing to work on, the next one is tried.
        var ways = honest.Notes.Count + honest.Entries.Count > 0 && rareFirst.Count > 0 ? rareFirst : scenarios;
        foreach (var scenario in random.Order(ways.Count).Select(place => ways[place]))
        {
            if (scenario.Pad(new PaddingCase(honest, Other(honest, others, random), strength, random)) is var (written, detail))
            {
                return (written, new PaddedQuarter(honest.Unit.UnitId, honest.Quarter.Code, scenario.Name, strength, detail));
            }
        }

        return (honest, null);
    }

    private static UnitQuarter? Other(UnitQuarter honest, IReadOnlyList<UnitQuarter> others, SplitRandom random)
    {
        var able = others.Where(other => other.Unit.UnitId != honest.Unit.UnitId && other.Sessions.Count >= 5).ToList();
        return able.Count == 0 ? null : random.Pick(able);
    }
}
