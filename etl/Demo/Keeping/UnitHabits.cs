using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>How a unit keeps its records. Habits differ in all honesty, and each looks like padding to somebody who does not know it.</summary>
/// <param name="SessionsPerQuarter">Sessions of its own that it holds in a quarter, on average.</param>
/// <param name="Rounding">exact, five or half_hour: to what the unit rounds minutes and words, mostly.</param>
/// <param name="EntryLag">prompt, weekly or monthly: when its clerk enters what happened.</param>
/// <param name="Template">The mandated form of notes that it uses, 1 to 3; 0 = none.</param>
/// <param name="HasStandingMeeting">Whether most sessions are a weekly meeting at a fixed hour and of a fixed length.</param>
/// <param name="UsesDefaults">Whether forms are left at their default values where that is near enough.</param>
/// <param name="JointGroup">The group of units that it studies with at times; 0 = none.</param>
/// <param name="Verbosity">Length of its notes against the city's mean.</param>
/// <param name="Leniency">How much higher than its reviewers it scores itself, in shares of the maximum.</param>
/// <param name="Harmony">Share of votes in favour, 0 to 1.</param>
/// <param name="TestMean">Points of 100 that its members reach in tests, on average.</param>
internal sealed record UnitHabits(
    double SessionsPerQuarter, string Rounding, string EntryLag, int Template, bool HasStandingMeeting, bool UsesDefaults, int JointGroup,
    double Verbosity, double Leniency, double Harmony, double TestMean)
{
    private const int JointGroups = 24;

    /// <summary>The habits of a unit.</summary>
    public static UnitHabits Of(DemoUnit unit, SplitRandom root)
    {
        var random = root.Split("habits " + unit.UnitId);
        var (rounding, entry) = (random.Next(), random.Next());
        return new UnitHabits(
            random.Normal(13, 2.2, 9, 19),
            rounding < 0.3 ? "exact" : rounding < 0.75 ? "five" : "half_hour",
            entry < 0.5 ? "prompt" : entry < 0.8 ? "weekly" : "monthly",
            random.Happens(0.3) ? random.Between(1, 3) : 0,
            random.Happens(0.3),
            random.Happens(0.25),
            random.Happens(0.2) ? random.Between(1, JointGroups) : 0,
            Math.Exp(random.Normal(0, 0.28, -0.7, 0.8)),
            random.Normal(0.04, 0.035, -0.03, 0.14),
            random.Normal(0.84, 0.07, 0.6, 0.97),
            random.Normal(68, 4.5, 58, 80));
    }

    /// <summary>A length as the unit writes it down.</summary>
    /// <param name="exact">Minutes.</param>
    /// <param name="random">Chance.</param>
    public int Minutes(double exact, SplitRandom random)
    {
        var draw = random.Next();
        var step = Rounding switch
        {
            "exact" => draw < 0.8 ? 1 : draw < 0.97 ? 5 : 30,
            "five" => draw < 0.12 ? 1 : draw < 0.85 ? 5 : 30,
            _ => draw < 0.05 ? 1 : draw < 0.5 ? 5 : 30,
        };
        return Math.Max(30, (int)Math.Round(exact / step) * step);
    }

    /// <summary>A number of words as the unit writes it down.</summary>
    /// <param name="exact">Words.</param>
    /// <param name="random">Chance.</param>
    public int Words(int exact, SplitRandom random)
    {
        var draw = random.Next();
        var step = Rounding switch
        {
            "exact" => draw < 0.9 ? 1 : 10,
            "five" => draw < 0.5 ? 1 : draw < 0.88 ? 10 : 50,
            _ => draw < 0.15 ? 1 : draw < 0.6 ? 10 : 50,
        };
        return Math.Max(step, (int)Math.Round((double)exact / step) * step);
    }
}
