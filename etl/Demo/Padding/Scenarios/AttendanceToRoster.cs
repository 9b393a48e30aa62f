using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Head counts and rolls filled up from the roster.</summary>
internal static class AttendanceToRoster
{
    /// <summary>The quarter with attendance raised to all or nearly all expected; null where hardly anybody was away.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var honest = one.Honest.Sessions;
        var away = honest.Sum(session => Math.Max(0, session.Expected - session.Present));
        if (honest.Count < 4 || away < honest.Count)
        {
            return null;
        }

        var chosen = one.Some(honest.Count, one.By(0.5, 0.75, 1));
        var missing = one.By(1, 1, 0);
        var written = honest.Select((session, place) => chosen.Contains(place) ? Fill(session, one.Random.Between(0, missing), one) : session).ToList();
        return (one.Honest with { Sessions = written }, PaddingCase.Say($"{chosen.Count} 场到会补齐 / attendance of {chosen.Count} sessions filled up"));
    }

    private static DemoSession Fill(DemoSession session, int missing, PaddingCase one)
    {
        var present = Math.Max(session.Present, session.Expected - missing);
        var open = present - session.Roll.Count(mark => mark.Status == "present");
        var roll = session.Roll.Select(mark =>
        {
            if (mark.Status == "present" || open <= 0)
            {
                return mark.Status is "present" or "excused" ? mark : mark with { Status = "excused" };
            }

            open--;
            return mark with { Status = "present", SignedAt = session.StartAt.AddMinutes(-one.Random.Between(0, one.By(14, 8, 2))) };
        }).ToList();
        return session with { Present = present, Excused = Math.Max(0, session.Expected - present), Unexcused = 0, Roll = roll };
    }
}
