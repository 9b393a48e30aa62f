using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Minutes, words and points that were made up at the desk, as round as made-up numbers are.</summary>
internal static class InventedRoundNumbers
{
    /// <summary>The quarter with a share of its figures replaced by round ones; null under five sessions.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var honest = one.Honest;
        if (honest.Sessions.Count < 5)
        {
            return null;
        }

        var share = one.By(0.35, 0.65, 1);
        var (sessions, notes) = (one.Some(honest.Sessions.Count, share), one.Some(honest.Notes.Count, share));
        var entries = one.Some(honest.Entries.Count, share);
        var written = honest with
        {
            Sessions = [.. honest.Sessions.Select((session, place) => sessions.Contains(place) && session.Days < 1 ? session.Lasting(Math.Max(60, Round(session.Minutes, 30))) : session)],
            Notes = [.. honest.Notes.Select((note, place) => notes.Contains(place) ? note with { Words = Math.Max(100, Round(note.Words, one.By(50, 100, 100))) } : note)],
            Entries = [.. honest.Entries.Select((entry, place) => entries.Contains(place) && entry.Type is not ("base" or "deduct") ? entry with { Points = entry.Points > 7 ? 10 : 5 } : entry)],
        };
        return (written, PaddingCase.Say($"{sessions.Count} 场时长、{notes.Count} 份字数取整 / {sessions.Count} lengths and {notes.Count} word counts made round"));
    }

    private static int Round(int exact, int step) => (int)Math.Round((double)exact / step) * step;
}
