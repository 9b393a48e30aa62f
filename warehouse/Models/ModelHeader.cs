using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Models;

/// <summary>The comment block that opens a model's file: what a row is, its key, what it reads, what its columns mean.</summary>
/// <param name="Name">The table's name, equal to the file's.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Grain">Columns that together are unique and never null; at least one.</param>
/// <param name="Inputs">Tables the query names, in any order; may be empty.</param>
/// <param name="Source">Where the rule comes from; empty if it says nothing.</param>
/// <param name="Computed">What in C# computes the rows from those of the query; empty where the query gives them itself.</param>
/// <param name="Columns">Every output column with its meaning, in the order of the header.</param>
/// <param name="Lines">How many lines of the file the header takes.</param>
/// <param name="Locality">How its rows follow from a part of its inputs.</param>
public sealed partial record ModelHeader(
    string Name,
    string Description,
    IReadOnlyList<string> Grain,
    IReadOnlyList<string> Inputs,
    string Source,
    string Computed,
    IReadOnlyList<ModelColumn> Columns,
    int Lines,
    ModelLocality Locality)
{
    private static readonly string[] Keys = ["grain", "inputs", "source", "columns"];

    /// <summary>Reads the header of one model.</summary>
    /// <param name="path">The file, for messages and for the name that the header must repeat.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="ModelException">The header is missing or incomplete; the message gives the line.</exception>
    public static ModelHeader Parse(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var title = TitleLine().Match(lines.FirstOrDefault() ?? "");
        if (!title.Success)
        {
            throw Error(path, 1, "the first line must read '-- name: what one row is'");
        }

        var name = Path.GetFileNameWithoutExtension(path);
        if (title.Groups["name"].Value != name)
        {
            throw Error(path, 1, $"the header names {title.Groups["name"].Value}, the file {name}");
        }

        var sections = Sections(path, lines);
        var header = new ModelHeader(
            name,
            title.Groups["text"].Value,
            Names(sections["grain"]),
            Names(sections["inputs"]),
            string.Join(' ', sections["source"].Select(line => line.Text)),
            sections.TryGetValue("computed", out var computed) ? string.Join(' ', computed.Select(line => line.Text)) : "",
            [.. sections["columns"].Select(line => Column(path, line))],
            lines.Length,
            new ModelLocality(Listed("local"), Listed("slice"), Listed("read")));
        return header.Checked(path, sections["grain"][0].Number);

        string[] Listed(string key) => sections.TryGetValue(key, out var section) ? Names(section) : [];
    }

    private static Dictionary<string, List<(int Number, string Text)>> Sections(string path, string[] lines)
    {
        var sections = new Dictionary<string, List<(int Number, string Text)>>();
        List<(int Number, string Text)>? current = null;
        for (var number = 2; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            var opening = SectionLine().Match(line);
            if (opening.Success)
            {
                current = [];
                if (!sections.TryAdd(opening.Groups["key"].Value, current))
                {
                    throw Error(path, number, $"'{opening.Groups["key"].Value}:' stands twice");
                }
            }

            var text = opening.Success ? opening.Groups["text"].Value : line[2..].Trim();
            if (text.Length > 0)
            {
                (current ?? throw Error(path, number, "text before 'grain:'")).Add((number, text));
            }
        }

        foreach (var key in Keys)
        {
            // Inputs may be empty: a model over nothing but literals reads no table.
            if (!sections.TryGetValue(key, out var section) || (section.Count == 0 && key is "grain" or "columns"))
            {
                throw Error(path, Math.Max(lines.Length, 1), $"the header has no '-- {key}:'");
            }
        }

        return sections;
    }

    private ModelHeader Checked(string path, int line)
    {
        var missing = Grain.Except(Columns.Select(column => column.Name)).FirstOrDefault();
        if (missing is not null)
        {
            throw Error(path, line, $"grain column {missing} is not among the columns");
        }

        return Locality.Fault([.. Columns.Select(column => column.Name)]) is { } fault ? throw Error(path, line, fault) : this;
    }

    private static string[] Names(List<(int Number, string Text)> section) =>
        [.. section.SelectMany(line => line.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static ModelColumn Column(string path, (int Number, string Text) line)
    {
        var match = ColumnLine().Match(line.Text);
        return match.Success
            ? new ModelColumn(match.Groups["name"].Value, match.Groups["text"].Value)
            : throw Error(path, line.Number, $"a column reads 'name', two spaces, 'description'; got '{line.Text}'");
    }

    private static ModelException Error(string path, int line, string message) => new(path, $"line {line}: {message}");

    [GeneratedRegex(@"^-- (?<name>[a-z][a-z0-9_]*): (?<text>.*\S)\s*$")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^-- (?<key>grain|inputs|local|slice|read|source|computed|columns):\s*(?<text>.*?)\s*$")]
    private static partial Regex SectionLine();

    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9_]*) {2,}(?<text>.+)$")]
    private static partial Regex ColumnLine();
}

/// <param name="Name">Column of the model's output.</param>
/// <param name="Description">What it holds, with its unit; shown in the data dictionary.</param>
public sealed record ModelColumn(string Name, string Description);
