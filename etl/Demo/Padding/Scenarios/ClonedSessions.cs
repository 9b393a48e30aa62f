using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Sessions that are copies of others of the quarter under another date.</summary>
internal static class ClonedSessions
{
    /// <summary>The quarter with copies added; null under five sessions.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var honest = one.Honest.Sessions;
        if (honest.Count < 5)
        {
            return null;
        }

        var wanted = (int)Math.Ceiling(honest.Count * one.By(0.2, 0.45, 0.9));
        var sources = one.Random.Order(honest.Count).Take(Math.Max(1, wanted / 3)).ToList();
        var taken = one.TakenDays();
        var copies = new List<DemoSession>();
        for (var place = 0; place < wanted; place++)
        {
            var source = honest[sources[place % sources.Count]];
            if (one.FreeDay(taken, source.StartAt.DayOfWeek) is { } day)
            {
                copies.Add(Copy(one, source, day) with { SessionId = one.NextSessionId(copies.Count) });
            }
        }

        return copies.Count == 0 ? null : (one.Honest with { Sessions = [.. honest, .. copies] }, PaddingCase.Say($"复制 {copies.Count} 场 / {copies.Count} sessions cloned"));
    }

    // The weaker the padding, the more a copy is touched up.
    private static DemoSession Copy(PaddingCase one, DemoSession source, DateOnly day)
    {
        var shift = day.ToDateTime(TimeOnly.FromDateTime(source.StartAt)) - source.StartAt;
        var isTouched = one.Random.Happens(one.By(0.5, 0.25, 0));
        var copy = source with
        {
            StartAt = source.StartAt + shift,
            EndAt = source.EndAt + shift,
            Topic = one.Random.Happens(one.By(0.3, 0.6, 0.9)) ? source.Topic : Topics.Next(one.Honest.Quarter, one.Random),
            EvidenceHash = "",
            RecordedAt = EntryTimes.After(one.Honest.Habits, source.EndAt + shift, one.Honest.SubmittedAt, one.Random),
            Roll = [.. source.Roll.Where(mark => mark.Member.IsOn(day)).Select(mark => mark with { SignedAt = mark.SignedAt + shift })],
        };
        // A clone above the roster of its day would be a contradiction, which is another way of padding.
        var roster = one.Honest.RosterOn(copy.StartAt).Count();
        return copy.Expected > roster ? copy with { Expected = roster, Present = Math.Min(copy.Present, roster), Excused = Math.Max(0, roster - copy.Present), Unexcused = 0, Roll = [] }
            : isTouched && copy.Roll.Count == 0 && copy.Excused > 0 ? copy with { Present = copy.Present + 1, Excused = copy.Excused - 1 }
            : Closed(copy);
    }

    // Who left since is not on the roll, so the head counts follow it.
    private static DemoSession Closed(DemoSession copy) => copy.Roll.Count == 0 ? copy : copy with
    {
        Expected = copy.Roll.Count,
        Present = copy.Roll.Count(mark => mark.Status == "present"),
        Unexcused = copy.Roll.Count(mark => mark.Status == "unexcused"),
        Excused = copy.Roll.Count(mark => mark.Status is "excused" or "made_up"),
    };
}
