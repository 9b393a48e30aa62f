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
    public static readonly string[] Columns = ["text_of_person", "other_text_of_person", "passages"];

    /// <summary>Finds the pairs of texts among the rows of evidence, with their <c>passages</c>: {start, length, other_start, other_length}, in characters from 1.</summary>
    /// <param name="rows">Evidence.</param>
    public static IReadOnlyList<Passages> Of(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> rows) =>
    [
        .. rows.Where(row => row.Text(Columns[0]).Length > 0).Select(row => new Passages(
            Label(row, "record_id", "held_on"), Label(row, "other_unit_id", "other_record_id", "other_held_on"),
            Cut(row.Text(Columns[0]), Marks(row, "start", "length")), Cut(row.Text(Columns[1]), Marks(row, "other_start", "other_length")))),
    ];

    /// <summary>Cuts a text at the ends of its passages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Start from 1 and length of each passage in characters, in any order; what lies outside the text is left out, what overlaps is joined.</param>
    public static IReadOnlyList<Passage> Cut(string text, IEnumerable<(int Start, int Length)> marks)
    {
        var runes = text.EnumerateRunes().ToList();
        var pieces = new List<Passage>();
        var at = 0;
        foreach (var (start, length) in marks.Where(mark => mark.Length > 0).OrderBy(mark => mark.Start))
        {
            var (from, to) = (Math.Clamp(start - 1, at, runes.Count), Math.Clamp(start - 1 + length, at, runes.Count));
            Add(at, from, false);
            Add(from, to, true);
            at = to;
        }

        Add(at, runes.Count, false);
        return pieces;

        void Add(int from, int to, bool isShared)
        {
            if (to > from)
            {
                pieces.Add(new Passage(string.Concat(runes[from..to]), isShared));
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Marks(IReadOnlyDictionary<string, JsonElement> row, string start, string length) =>
        row.TryGetValue(Columns[2], out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(mark => mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty(start, out _) && mark.TryGetProperty(length, out _))
                .Select(mark => (mark.GetProperty(start).GetInt32(), mark.GetProperty(length).GetInt32()))
            : [];

    private static string Label(IReadOnlyDictionary<string, JsonElement> row, params string[] columns) =>
        string.Join(" · ", columns.Select(row.Text).Where(part => part.Length > 0));
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsShared">Whether the other text has it too.</param>
public sealed record Passage(string Text, bool IsShared);
