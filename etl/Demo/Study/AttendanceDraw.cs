using Analytics.Etl.Demo.People;

namespace Analytics.Etl.Demo.Study;

/// <summary>Draws who came to a session, and with it the session's head counts.</summary>
internal static class AttendanceDraw
{
    private static readonly HashSet<string> WithRoll = ["centre_group", "branch", "party_lecture", "themed", "reading"];

    /// <summary>The session with its head counts and, where the unit hands one in, its roll.</summary>
    /// <param name="session">The session so far.</param>
    /// <param name="roster">Everybody who is or was on the unit's roster.</param>
    /// <param name="character">The unit's.</param>
    /// <param name="random">Chance.</param>
    public static DemoSession Fill(DemoSession session, IReadOnlyList<DemoMember> roster, UnitCharacter character, SplitRandom random)
    {
        var (filled, roll) = Draw(session, roster, character, random);
        return filled with { Roll = HandsRollIn(session, random) ? roll : [] };
    }

    /// <summary>The same for a unit that hands in the roll of a share of its sessions, whatever they are; somebody present speaks.</summary>
    /// <param name="session">The session so far.</param>
    /// <param name="roster">Everybody who is or was on the unit's roster.</param>
    /// <param name="character">The unit's.</param>
    /// <param name="rollShare">Share of sessions whose roll is handed in.</param>
    /// <param name="random">Chance.</param>
    public static DemoSession Fill(DemoSession session, IReadOnlyList<DemoMember> roster, UnitCharacter character, double rollShare, SplitRandom random)
    {
        var (filled, roll) = Draw(session, roster, character, random);
        return filled with
        {
            Speakers = roll.Where(mark => mark.Status == "present").Take(5).ToList() is { Count: > 0 } leading ? random.Pick(leading).Member.Name : "",
            Roll = random.Happens(rollShare) ? roll : [],
        };
    }

    private static (DemoSession Filled, List<RollMark> Roll) Draw(DemoSession session, IReadOnlyList<DemoMember> roster, UnitCharacter character, SplitRandom random)
    {
        var day = DateOnly.FromDateTime(session.StartAt);
        var due = roster.Where(member => member.IsOn(day) && !member.OnLongLeave && (session.Type != "centre_group" || member.InCentreGroup)).ToList();
        var mood = random.Normal(0, 0.05, -0.12, 0.1) + Season.Attendance(day);
        var roll = due.Select(member => Mark(member, session, character.Attendance + mood, random)).ToList();
        var present = roll.Count(mark => mark.Status == "present");
        var unexcused = roll.Count(mark => mark.Status == "unexcused");
        return (session with { Expected = due.Count, Present = present, Unexcused = unexcused, Excused = due.Count - present - unexcused }, roll);
    }

    // Villages and communities meet twice a month and hand in the roll of few sessions.
    private static bool HandsRollIn(DemoSession session, SplitRandom random) =>
        WithRoll.Contains(session.Type) && (!session.Unit.IsRural || session.Type is "party_lecture" or "themed" || random.Happens(0.12));

    private static RollMark Mark(DemoMember member, DemoSession session, double rate, SplitRandom random)
    {
        if (random.Happens(rate + member.Zeal))
        {
            return new RollMark(member, "present", session.StartAt.AddMinutes(-random.Between(0, 14)));
        }

        var reason = random.Next();
        return new RollMark(member, reason < 0.72 ? "excused" : reason < 0.9 ? "made_up" : "unexcused", null);
    }
}
