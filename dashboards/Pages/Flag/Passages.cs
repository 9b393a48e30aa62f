using System.Text.Json;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>Two texts that share passages, cut so that these can be marked.</summary>
/// <param name="Title">What the first text is.</param>
/// <param name="OtherTitle">What the other is.</param>
/// <param name="Text">The first, piece by piece.</param>
/// <param name="OtherText">The other, piece by piece.</param>
public sealed record Passages(string Title, string OtherTitle, IReadOnlyList<Passage> Text, IReadOnlyList<Passage> OtherText)
{
    /// <summary>The columns of evidence that hold texts; no table shows them.</summary>
    public static readonly string[] Columns = ["text", "other_text", "passages", "other_passages"];

    /// <summary>Finds the pairs of texts among the rows of evidence: <c>text</c>, <c>other_text</c> and their <c>passages</c> and <c>other_passages</c>, lists of {start, length}.</summary>
    /// <param name="rows">Evidence.</param>
    public static IReadOnlyList<Passages> Of(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> rows) =>
    [
        .. rows.Where(row => row.Text("text").Length > 0).Select(row => new Passages(
            TitleOf(row, "record_id"), TitleOf(row, "other_record_id"), Cut(row.Text("text"), Marks(row, "passages", "start")),
            Cut(row.Text("other_text"), row.ContainsKey("other_passages") ? Marks(row, "other_passages", "start") : Marks(row, "passages", "other_start")))),
    ];

    /// <summary>Cuts a text at the ends of its passages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Start and length of each passage in UTF-16 units, in any order; what lies outside the text is left out, what overlaps is joined.</param>
    public static IReadOnlyList<Passage> Cut(string text, IEnumerable<(int Start, int Length)> marks)
    {
        var pieces = new List<Passage>();
        var at = 0;
        foreach (var (start, length) in marks.Where(mark => mark.Length > 0).OrderBy(mark => mark.Start))
        {
            var (from, to) = (Math.Clamp(start, at, text.Length), Math.Clamp(start + length, at, text.Length));
            if (from > at)
            {
                pieces.Add(new Passage(text[at..from], false));
            }

            if (to > from)
            {
                pieces.Add(new Passage(text[from..to], true));
            }

            at = Math.Max(at, to);
        }

        if (at < text.Length)
        {
            pieces.Add(new Passage(text[at..], false));
        }

        return pieces;
    }

    private static IEnumerable<(int Start, int Length)> Marks(IReadOnlyDictionary<string, JsonElement> row, string column, string start) =>
        row.TryGetValue(column, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(mark => mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty(start, out _) && mark.TryGetProperty("length", out _))
                .Select(mark => (mark.GetProperty(start).GetInt32(), mark.GetProperty("length").GetInt32()))
            : [];

    private static string TitleOf(IReadOnlyDictionary<string, JsonElement> row, string key) =>
        string.Join(" · ", new[] { row.Text(key), row.Text(key.Replace("record_id", "file", StringComparison.Ordinal)) }.Where(part => part.Length > 0));
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsShared">Whether the other text has it too.</param>
public sealed record Passage(string Text, bool IsShared);
