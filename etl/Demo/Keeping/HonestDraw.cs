using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Ledgers;
using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>Draws what a unit honestly records of a quarter.</summary>
internal sealed class HonestDraw(DemoCity city)
{
    private readonly SessionPlan plan = new(city.Random, city.Quarters);
    private readonly RegularSessions regular = new(city.Random);
    private readonly PeopleRecords people = new(city.Random, city.Volume);
    private readonly LedgerDraw ledger = new(city);
    private readonly ScoreDraw scores = new(city);
    private readonly OtherScores others = new(city);

    /// <summary>The quarter.</summary>
    public UnitQuarter Of(DemoUnit unit, Quarter quarter)
    {
        var roster = city.RosterOf(unit);
        var keeps = city.Keeps(unit);
        var isAssessed = city.Years.Contains(quarter.Year);
        var bare = new UnitQuarter(unit, quarter, roster, HandIn.At(unit, quarter, UnitCharacter.Of(unit, city.Random), city.Random))
        {
            Habits = UnitHabits.Of(unit, city.Random),
            Sessions = keeps ? regular.Draw(unit, roster, quarter, city.Volume.RollShare) : plan.Draw(unit, roster, quarter, DemoCity.MemberSystem(unit) is not null),
            Entries = isAssessed || city.Options.IsStudy ? [.. ledger.Of(unit, quarter)] : [],
            Scores = isAssessed ? [.. scores.Of(unit, quarter), .. city.Options.IsStudy ? [] : others.Of(unit, quarter)] : [],
        };
        return keeps ? people.Fill(bare) : bare;
    }
}
