using System.Text;
using Analytics.Etl.Demo.Keeping;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Notes made longer than they are: words added to the figure, passages of colleagues added to the text.</summary>
internal static class InflatedNotes
{
    /// <summary>The quarter with a share of its notes inflated; null under six notes.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var notes = one.Honest.Notes;
        if (notes.Count < 6)
        {
            return null;
        }

        var passages = notes.Where(note => note.Text is not null).SelectMany(note => Sentences(note.Text!)).ToList();
        var source = passages.Count == 0 ? [] : passages.Take(one.By(24, 14, 8)).ToList();
        var chosen = one.Some(notes.Count, one.By(0.4, 0.65, 0.95));
        var factor = one.By(1.35, 1.8, 2.6);
        var written = notes.Select((note, place) => chosen.Contains(place) ? Inflate(note, factor * one.Random.Normal(1, 0.1, 0.8, 1.2), source, one) : note).ToList();
        return (one.Honest with { Notes = written }, PaddingCase.Say($"{chosen.Count} 份笔记注水约 {factor} 倍 / {chosen.Count} notes inflated about {factor} times"));
    }

    private static DemoNote Inflate(DemoNote note, double factor, List<string> passages, PaddingCase one)
    {
        var wanted = (int)(note.Words * factor);
        if (note.Text is null || passages.Count == 0)
        {
            return note with { Words = wanted };
        }

        var text = new StringBuilder(note.Text);
        while (text.Length < wanted)
        {
            text.Append(one.Random.Pick(passages));
        }

        return note with { Words = one.Honest.Habits.Words(text.Length, one.Random), Text = text.ToString() };
    }

    private static IEnumerable<string> Sentences(string text) => text.Split('。', StringSplitOptions.RemoveEmptyEntries).Select(sentence => sentence + "。");
}
