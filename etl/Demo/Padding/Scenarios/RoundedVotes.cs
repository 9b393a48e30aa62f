using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Votes that nobody counted: unanimous, or a round percentage turned into counts.</summary>
internal static class RoundedVotes
{
    /// <summary>The quarter with a share of its votes made up; null under three votes.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var ballots = one.Honest.Ballots;
        if (ballots.Count < 3)
        {
            return null;
        }

        var chosen = one.Some(ballots.Count, one.By(0.45, 0.75, 1));
        var unanimous = one.By(0.4, 0.5, 0.6);
        var written = ballots.Select((ballot, place) => !chosen.Contains(place) ? ballot : one.Random.Happens(unanimous) ? Unanimous(ballot) : Rounded(ballot, one.Random)).ToList();
        return (one.Honest with { Ballots = written }, PaddingCase.Say($"{chosen.Count} 次票数凑整或全票 / {chosen.Count} votes unanimous or rounded"));
    }

    private static DemoBallot Unanimous(DemoBallot ballot) => ballot with { Returned = ballot.Issued, Valid = ballot.Issued, InFavour = ballot.Issued };

    // The largest number of ballots that a multiple of 5 or 10 percent divides, near the true one.
    private static DemoBallot Rounded(DemoBallot ballot, SplitRandom random)
    {
        var valid = ballot.Valid >= 20 ? ballot.Valid / 20 * 20 : ballot.Valid >= 10 ? 10 : ballot.Valid / 5 * 5;
        if (valid == 0)
        {
            return Unanimous(ballot);
        }

        var step = valid % 20 == 0 ? 5 : valid % 10 == 0 ? 10 : 20;
        return ballot with { Returned = valid, Valid = valid, InFavour = valid * Math.Min(100, step * random.Between(80 / step, (100 / step) - 1)) / 100 };
    }
}
