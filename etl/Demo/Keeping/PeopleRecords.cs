using System.Globalization;
using Analytics.Etl.Demo.People;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>Draws the notes, tests and votes of a unit in a quarter.</summary>
/// <param name="root">The root of the seed.</param>
/// <param name="volume">How much the units of this city hand in.</param>
internal sealed class PeopleRecords(SplitRandom root, KeptVolume volume)
{
    private const double MeanWords = 260;
    private const double Ability = 6;

    /// <summary>The quarter with its notes, tests and votes.</summary>
    public UnitQuarter Fill(UnitQuarter quarter)
    {
        var members = quarter.Roster.Where(member => member.IsOn(quarter.Quarter.End) && member.IsOn(quarter.Quarter.Start)).ToList();
        return quarter with
        {
            Notes = [.. Notes(quarter, members)],
            Tests = [.. Tests(quarter, members)],
            Ballots = [.. Ballots(quarter, members)],
        };
    }

    // Everybody's length is stated; of some persons, drawn anew each quarter, the text is handed in.
    private IEnumerable<DemoNote> Notes(UnitQuarter quarter, List<DemoMember> members)
    {
        var random = Chance("notes", quarter);
        var order = random.Order(members.Count);
        for (var place = 0; place < Math.Min(volume.Notes, members.Count); place++)
        {
            var member = members[order[place]];
            var length = MeanWords * quarter.Habits.Verbosity * Math.Exp(random.Normal(member.Zeal, 0.22, -0.6, 0.6));
            var text = place < volume.Texts ? NoteText.Write(random, (int)length, random.Happens(0.9) ? quarter.Habits.Template : 0) : null;
            yield return new DemoNote(
                member.PersonId, quarter.Quarter.Code, quarter.Habits.Words(text?.Length ?? (int)length, random), text, quarter.Quarter.End.AddDays(random.Between(1, 4)).ToDateTime(new TimeOnly(10, 0)));
        }
    }

    private IEnumerable<DemoTest> Tests(UnitQuarter quarter, List<DemoMember> members)
    {
        var random = Chance("tests", quarter);
        for (var number = 0; number < volume.Tests; number++)
        {
            var ease = random.Normal(0, 1.5, -4, 4);
            var day = quarter.Quarter.Start.AddDays(((number * 90 / volume.Tests) + random.Between(5, 90 / volume.Tests)) - 4);
            var id = string.Create(CultureInfo.InvariantCulture, $"K{quarter.Unit.UnitId[1..]}-{quarter.Quarter.Code}-{number + 1}");
            var recorded = EntryTimes.After(quarter.Habits, day.ToDateTime(new TimeOnly(17, 0)), quarter.SubmittedAt, random);
            foreach (var member in members.Where(_ => random.Happens(0.92)))
            {
                var ability = root.Split("ability " + member.PersonId).Normal(0, Ability, -15, 15);
                yield return new DemoTest(id, member.PersonId, day, (int)Math.Round(random.Normal(quarter.Habits.TestMean + ability + ease, 8, 15, 100)), recorded);
            }
        }
    }

    // Votes are cast at sessions, by some of those who came.
    private IEnumerable<DemoBallot> Ballots(UnitQuarter quarter, List<DemoMember> members)
    {
        var random = Chance("votes", quarter);
        var sessions = quarter.Sessions.Where(session => session.Present >= 4).ToList();
        var count = sessions.Count == 0 || members.Count == 0 ? 0 : volume.Ballots + random.Between(-1, 1);
        for (var number = 1; number <= count; number++)
        {
            var session = random.Pick(sessions);
            var issued = Math.Max(3, session.Present - random.Between(0, session.Present / 8));
            var returned = Math.Max(2, issued - (random.Happens(0.35) ? random.Between(1, 2) : 0));
            var valid = Math.Max(2, returned - (random.Happens(0.2) ? 1 : 0));
            var support = random.Happens(0.12) ? 0.985 : random.Normal(quarter.Habits.Harmony, 0.07, 0.4, 0.99);
            var isOfUnit = random.Happens(0.4);
            yield return new DemoBallot(
                string.Create(CultureInfo.InvariantCulture, $"B{quarter.Unit.UnitId[1..]}-{quarter.Quarter.Code}-{number:00}"), isOfUnit ? "unit" : "person",
                isOfUnit ? quarter.Unit.UnitId : random.Pick(members).PersonId, isOfUnit ? "organisation" : "member", DateOnly.FromDateTime(session.StartAt),
                Math.Max(session.Expected, issued), issued, returned, valid, Enumerable.Range(0, valid).Count(_ => random.Happens(support)),
                EntryTimes.After(quarter.Habits, session.EndAt, quarter.SubmittedAt, random));
        }
    }

    private SplitRandom Chance(string of, UnitQuarter quarter) => root.Split($"kept {of} {quarter.Unit.UnitId} {quarter.Quarter.Code}");
}

/// <summary>How much a unit hands in of each kind in a quarter.</summary>
/// <param name="Notes">Persons whose notes it states.</param>
/// <param name="Texts">Persons of these whose text it hands in.</param>
/// <param name="Tests">Tests that it sits; 0 to 12.</param>
/// <param name="Ballots">Votes, about.</param>
/// <param name="RollShare">Share of sessions whose roll it hands in, 0 to 1.</param>
internal sealed record KeptVolume(int Notes, int Texts, int Tests, int Ballots, double RollShare)
{
    /// <summary>In a city for the study of detection, where only these records matter.</summary>
    public static readonly KeptVolume Study = new(60, 12, 4, 7, 0.3);

    /// <summary>In a city among all the rest: enough for every kind of padding to show.</summary>
    public static readonly KeptVolume Demo = new(14, 8, 1, 4, 0.12);
}
