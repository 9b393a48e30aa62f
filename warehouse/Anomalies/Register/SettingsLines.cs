using System.Globalization;

namespace Analytics.Warehouse.Anomalies.Register;

/// <summary>The settings with one line of the thresholds changed or added.</summary>
internal static class SettingsLines
{
    private const string Key = DetectorThresholds.Key + ":";

    /// <summary>Sets a threshold; lines that do not speak of it stay as they are.</summary>
    /// <param name="text">Valid settings.</param>
    /// <param name="detector">Whose threshold.</param>
    /// <param name="q">The threshold as it shall stand.</param>
    /// <param name="others">The other thresholds that the settings hold.</param>
    public static string With(string text, string detector, decimal q, IReadOnlyDictionary<string, decimal> others)
    {
        var lines = text.TrimEnd().Length == 0 ? [] : text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.FindIndex(line => line.StartsWith(Key, StringComparison.Ordinal));
        if (start < 0)
        {
            lines.AddRange([Key, Line(detector, q)]);
            return Joined(lines, text);
        }

        var end = lines.FindIndex(start + 1, line => line.Trim().Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#');
        var block = lines[start..(end < 0 ? lines.Count : end)];
        lines.RemoveRange(start, block.Count);
        lines.InsertRange(start, WithoutComment(block[0]) == Key && !block.Exists(line => line.TrimStart().StartsWith('{')) ? Changed(block, detector, q) : Unfolded(block, detector, q, others));
        return Joined(lines, text);
    }

    private static List<string> Changed(List<string> block, string detector, decimal q)
    {
        var entries = Enumerable.Range(1, block.Count - 1).Where(line => WithoutComment(block[line]).Length > 0).ToList();
        var indent = entries.Count == 0 ? "  " : block[entries[0]][..^block[entries[0]].TrimStart().Length];
        var line = entries.Find(entry => block[entry].Trim().Split(':')[0].Trim('"', '\'', ' ') == detector);
        if (line > 0)
        {
            block[line] = indent + Line(detector, q).TrimStart() + Comment(block[line]);
        }
        else
        {
            block.Insert(entries.Count == 0 ? 1 : entries[^1] + 1, indent + Line(detector, q).TrimStart());
        }

        return block;
    }

    // {a: 0.2} in one line or several becomes a line each.
    private static List<string> Unfolded(List<string> block, string detector, decimal q, IReadOnlyDictionary<string, decimal> others)
    {
        var folded = block.FindLastIndex(line => WithoutComment(line).Length > 0);
        var comments = block.Skip(1).Take(folded).Select(Comment).Where(comment => comment.Length > 0).Select(comment => "  " + comment.Trim());
        var entries = others.Select(other => Line(other.Key, other.Value));
        return [Key + Comment(block[0]), .. comments, .. entries, Line(detector, q), .. block.Skip(folded + 1)];
    }

    private static string WithoutComment(string line) => line[..^Comment(line).Length].Trim();

    // Names and figures hold no #; with the blanks before it.
    private static string Comment(string line)
    {
        var at = line.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? "" : line[line[..at].TrimEnd().Length..];
    }

    private static string Line(string detector, decimal q) => string.Create(CultureInfo.InvariantCulture, $"  {detector}: {q}");

    private static string Joined(List<string> lines, string text)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return string.Join(end, lines) + end;
    }
}
