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
        var submittedAt = HandIn.At(unit, quarter, UnitCharacter.Of(unit, city.Random), city.Random);
        var bare = new UnitQuarter(unit, quarter, roster, submittedAt)
        {
            Habits = UnitHabits.Of(unit, city.Random),
            Sessions = keeps ? regular.Draw(unit, roster, quarter, city.Volume.RollShare) : plan.Draw(unit, roster, quarter, DemoCity.MemberSystem(unit) is not null),
            Entries = isAssessed || city.Options.IsStudy ? [.. ledger.Of(unit, quarter)] : [],
            Scores = !isAssessed ? [] : city.Options.IsStudy ? [.. scores.Of(unit, quarter).Select(score => WhenHandedIn(score, submittedAt))] : [.. scores.Of(unit, quarter), .. others.Of(unit, quarter)],
        };
        return keeps ? people.Fill(bare) : bare;
    }

    // A unit scores itself on what it hands in, and its reviewers come after.
    private static DemoScore WhenHandedIn(DemoScore score, DateTime submittedAt) =>
        score.Assessor == "self" ? score with { ScoredAt = submittedAt }
        : score.ScoredAt < submittedAt.AddDays(5) ? score with { ScoredAt = submittedAt.AddDays(5) }
        : score;
}
