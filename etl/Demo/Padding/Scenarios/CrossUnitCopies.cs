using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Sessions and notes taken from another unit's file: its days, hours, topics and figures under one's own name.</summary>
internal static class CrossUnitCopies
{
    /// <summary>The quarter with sessions and texts of another unit; null without one, or under five sessions.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        if (one.Other is not { } other || one.Honest.Sessions.Count < 5)
        {
            return null;
        }

        var taken = one.TakenDays();
        var wanted = (int)Math.Ceiling(one.Honest.Sessions.Count * one.By(0.2, 0.45, 0.85));
        var copies = one.Random.Order(other.Sessions.Count).Select(place => other.Sessions[place])
            .Where(source => source.Type is not ("joint" or "report_meeting") && one.Honest.RosterOn(source.StartAt).Count() > 3 && taken.Add(DateOnly.FromDateTime(source.StartAt)))
            .Take(wanted).Select((source, place) => Copy(one, source) with { SessionId = one.NextSessionId(place) }).ToList();

        // As many of one's own make room, so that the number of sessions says nothing.
        var dropped = one.Random.Order(one.Honest.Sessions.Count).Take(copies.Count).ToHashSet();
        var notes = Notes(one, other);
        return copies.Count == 0 ? null : (
            one.Honest with { Sessions = [.. one.Honest.Sessions.Where((_, place) => !dropped.Contains(place)), .. copies], Notes = notes.Written },
            PaddingCase.Say($"抄自 {other.Unit.UnitId}：{copies.Count} 场、{notes.Copied} 份笔记 / {copies.Count} sessions and {notes.Copied} notes copied from {other.Unit.UnitId}"));
    }

    private static DemoSession Copy(PaddingCase one, DemoSession source)
    {
        var due = one.Honest.RosterOn(source.StartAt).Count(member => !member.OnLongLeave);
        var isExact = one.Random.Happens(one.By(0.3, 0.6, 0.9)) && source.Present <= due;
        var present = isExact ? source.Present : Math.Min(due, (int)Math.Round((double)due * source.Present / Math.Max(1, source.Expected)));
        return source with
        {
            Unit = one.Honest.Unit,
            Speakers = "",
            Expected = due,
            Present = present,
            Excused = due - present,
            Unexcused = 0,
            EvidenceHash = "",
            SubmittedAt = one.Honest.SubmittedAt,
            RecordedAt = Later(EntryTimes.After(one.Honest.Habits, source.EndAt, one.Honest.SubmittedAt, one.Random), source.RecordedAt, one),
            Roll = [],
        };
    }

    private static DateTime Later(DateTime own, DateTime source, PaddingCase one)
    {
        var after = source.AddHours(one.Random.Between(20, 70));
        return own > after || after > one.Honest.SubmittedAt ? own : after;
    }

    private static (IReadOnlyList<DemoNote> Written, int Copied) Notes(PaddingCase one, UnitQuarter other)
    {
        var own = one.Honest.Notes;
        var texts = other.Notes.Where(note => note.Text is not null).ToList();
        var open = Enumerable.Range(0, own.Count).Where(place => own[place].Text is not null).ToList();
        if (texts.Count == 0 || open.Count == 0)
        {
            return (own, 0);
        }

        var chosen = open.Take(Math.Min(texts.Count, (int)Math.Ceiling(open.Count * one.By(0.1, 0.35, 0.7)))).ToList();
        return ([.. own.Select((note, place) => chosen.IndexOf(place) is >= 0 and var from ? note with { Text = texts[from].Text, Words = texts[from].Words } : note)], chosen.Count);
    }
}
