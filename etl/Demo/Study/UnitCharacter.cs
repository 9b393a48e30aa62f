using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Study;

/// <summary>How a unit goes about its study; units differ in all honesty.</summary>
/// <param name="Diligence">Share of what is asked that it does, 0 to 1, at the first quarter.</param>
/// <param name="Drift">By how much its diligence changes a quarter.</param>
/// <param name="Attendance">Share of those expected who come, 0 to 1.</param>
/// <param name="EntryDays">Days from a session to its entry, on average.</param>
/// <param name="KeepsRecords">How likely a session has its record, sign-in sheet and notes, 0 to 1.</param>
/// <param name="LateChance">How likely it hands a quarter in late, 0 to 1.</param>
/// <param name="Generosity">How much higher than its reviewers it scores itself, in shares of the maximum.</param>
internal sealed record UnitCharacter(double Diligence, double Drift, double Attendance, double EntryDays, double KeepsRecords, double LateChance, double Generosity)
{
    /// <summary>The character of a unit.</summary>
    public static UnitCharacter Of(DemoUnit unit, SplitRandom root)
    {
        var random = root.Split("character " + unit.UnitId);
        var levelBonus = unit.Level is "city" or "county" ? 0.08 : unit.HasCentreGroup ? 0.04 : unit.Kind is "new_org" ? -0.08 : 0;
        var diligence = random.Normal(0.84 + unit.Area.Standing + levelBonus, 0.11, 0.3, 1);
        return new UnitCharacter(
            diligence,
            random.Normal(0.004, 0.006, -0.02, 0.02),
            random.Normal(0.70 + 0.2 * diligence + (unit.Kind is "village" ? -0.05 : 0), 0.05, 0.5, 0.97),
            random.Normal(3.5, 1.8, 0.5, 8),
            random.Normal(0.6 + 0.35 * diligence, 0.08, 0.3, 0.99),
            random.Normal(0.25 - 0.2 * diligence, 0.06, 0.01, 0.5),
            random.Normal(0.05, 0.025, 0, 0.15));
    }

    /// <summary>Its diligence after so many quarters.</summary>
    public double DiligenceAt(int quarters) => Math.Clamp(Diligence + Drift * quarters, 0.2, 1);
}
