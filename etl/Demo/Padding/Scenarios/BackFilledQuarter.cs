using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>The quarter's records entered in a few evenings around its end.</summary>
internal static class BackFilledQuarter
{
    /// <summary>The quarter with a share of its entries on those evenings; null under five sessions, where nobody could tell.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var honest = one.Honest;
        if (honest.Sessions.Count < 5)
        {
            return null;
        }

        var share = one.By(0.4, 0.7, 1);
        var evenings = Evenings(one);
        var (sessions, ballots) = (one.Some(honest.Sessions.Count, share), one.Some(honest.Ballots.Count, share));
        var written = honest with
        {
            Sessions = [.. honest.Sessions.Select((session, place) => sessions.Contains(place) && Next(session.EndAt) is { } entered ? session with { RecordedAt = entered } : session)],
            Ballots = [.. honest.Ballots.Select((ballot, place) => ballots.Contains(place) && Next(ballot.HeldOn.AddDays(1).ToDateTime(default)) is { } entered ? ballot with { RecordedAt = entered } : ballot)],
        };
        return (written, PaddingCase.Say($"{sessions.Count} 场在季末几晚补录 / {sessions.Count} sessions entered in {evenings.Length} evenings"));

        // One after the other, minutes apart; nothing before it happened.
        DateTime? Next(DateTime after)
        {
            var evening = one.Random.Between(0, evenings.Length - 1);
            evenings[evening] = evenings[evening].AddMinutes(one.Random.Between(1, one.By(6, 4, 2)));
            return evenings[evening] > after && evenings[evening] < honest.SubmittedAt ? evenings[evening] : null;
        }
    }

    private static DateTime[] Evenings(PaddingCase one)
    {
        var last = one.Honest.Quarter.End.AddDays(one.Random.Between(-1, 3));
        return [.. Enumerable.Range(0, one.By(3, 2, 1)).Select(back => last.AddDays(-back).ToDateTime(new TimeOnly(one.By(15, 18, 19), one.Random.Between(0, 40))))];
    }
}
