using System.Globalization;
using System.Text;
using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>The kinds of dirt that files arrive with, each laid on a clean table.</summary>
public static class Pollutions
{
    private static readonly WrittenCsv Plain = new();

    /// <summary>Every kind by its name: a function from a table (header first) and chance to a file.</summary>
    public static IReadOnlyDictionary<string, Func<List<string[]>, Random, MessyFile>> All { get; } = new (string Kind, Func<List<string[]>, Random, (string Text, IEnumerable<IReadOnlyList<string>> Clean)> Make)[]
    {
        ("clean", (table, _) => (Plain.Table(table), table)),
        ("delimiter ;", (table, _) => (new WrittenCsv(";").Table(table), table)),
        ("delimiter tab", (table, _) => (new WrittenCsv("\t").Table(table), table)),
        ("delimiter |", (table, _) => (new WrittenCsv("|").Table(table), table)),
        ("delimiter ^", (table, _) => (new WrittenCsv("^").Table(table), table)),
        ("delimiter ~", (table, _) => (new WrittenCsv("~").Table(table), table)),
        ("delimiter space", (table, _) => (new WrittenCsv(" ").Table(table), table)),
        ("delimiter colon", (table, _) => (new WrittenCsv(":").Table(table), table)),
        ("delimiter comma and space", (table, _) => (new WrittenCsv(", ").Table(table), table)),
        ("delimiter ||", (table, _) => (new WrittenCsv("||").Table(table), table)),
        ("delimiter ; with sep= line", (table, _) => ("sep=;\r\n" + new WrittenCsv(";").Table(table), table)),
        ("quote apostrophe", (table, _) => (new WrittenCsv(Quote: "'", Escape: "'", QuotesAll: true).Table(table), table)),
        ("quote everything", (table, _) => (new WrittenCsv(QuotesAll: true).Table(table), table)),
        ("escape backslash", (table, _) => (new WrittenCsv(Escape: "\\", QuotesAll: true).Table(table), table)),
        ("escape missing", (table, _) => (new WrittenCsv(Escape: "", QuotesAll: true).Table(table), table)),
        ("line end CRLF", (table, _) => (new WrittenCsv(LineEnd: "\r\n").Table(table), table)),
        ("line end CR", (table, _) => (new WrittenCsv(LineEnd: "\r").Table(table), table)),
        ("line ends mixed", (table, random) => (string.Concat(table.Select(record => Plain.Line(record) + (random.Next(3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" }))), table)),
        ("line end missing at the end", (table, _) => (Plain.Table(table).TrimEnd('\n'), table)),
        ("blank lines", (table, random) => (string.Concat(table.Select(record => Plain.Line(record) + (random.Next(4) == 0 ? "\n\n" : "\n"))) + "\n\n", table)),
        ("blank lines of delimiters", (table, random) => (string.Concat(table.Select(record => Plain.Line(record) + (random.Next(4) == 0 ? "\n" + new string(',', table[0].Length - 1) + "\n" : "\n"))), table)),
        ("no header", (table, _) => (Plain.Table(table.Skip(1)), table.Skip(1))),
        ("header only", (table, _) => (Plain.Table(table.Take(1)), table.Take(1))),
        ("one row", (table, _) => (Plain.Table(table.Take(2)), table.Take(2))),
        ("title above", (table, random) => ("Report " + Number(random) + "\n" + Plain.Table(table), table)),
        ("titles and blank line above", (table, _) => ("2025年度情况统计表\n填报单位：市委办公室\n\n" + Plain.Table(table), table)),
        ("title padded with delimiters", (table, _) => ("Annual report" + new string(',', table[0].Length - 1) + "\n" + new string(',', table[0].Length - 1) + "\n" + Plain.Table(table), table)),
        ("names and values above", (table, _) => ("Station,Lund\nExported,2025-04-01\nBy,system\n\n" + Plain.Table(table), table)),
        ("comments above", (table, _) => ("# exported from the old system\n# columns, see manual\n" + Plain.Table(table), table)),
        ("note below after a blank line", (table, _) => (Plain.Table(table) + "\nSource: own survey\n", table)),
        ("notes below padded", (table, _) => (Plain.Table(table) + new string(',', table[0].Length - 1) + "\n注：数据截至年底" + new string(',', table[0].Length - 1) + "\n", table)),
        ("header of two rows with units", (table, _) => Headed(table, [.. table[0].Select((_, column) => column == 0 ? "" : "(unit)")], isAbove: false)),
        ("header of two rows with groups", (table, _) => Headed(table, [.. table[0].Select((_, column) => column == 1 ? "group" : "")], isAbove: true)),
        ("header twice", (table, _) => Headed(table, table[0], isAbove: true)),
        ("row with a cell more", (table, random) => Changed(table, random, record => [.. record, "more"])),
        ("row with an empty cell more", (table, random) => Changed(table, random, record => [.. record, ""])),
        ("row with a cell less", (table, random) => Changed(table, random, record => record[..^1])),
        ("delimiter after every row", (table, _) => (string.Concat(table.Select(record => Plain.Line(record) + ",\n")), table.Select(record => (IReadOnlyList<string>)[.. record, ""]))),
        ("quote stray before a cell", (table, random) => Stray(table, random, (cell, _) => "\"" + cell, isQuoted: false)),
        ("quote stray within a cell", (table, random) => Stray(table, random, (cell, _) => cell + "\" x", isQuoted: false)),
        ("quote stray before a quoted cell", (table, random) => Stray(table, random, (cell, _) => "\"" + cell, isQuoted: true)),
        ("quote stray after a quoted cell", (table, random) => Stray(table, random, (cell, _) => cell + "\"", isQuoted: true)),
        ("quote never closed in the last row", (table, _) => (Plain.Table(table.SkipLast(1)) + "\"" + string.Join(',', table[^1].Select(Simple)) + "\n",
            table.SkipLast(1).Append([.. table[^1].Select((cell, column) => (column == 0 ? "\"" : "") + Simple(cell))]))),
        ("one row by another delimiter", (table, random) => Other(table, random)),
        ("two tables", (table, _) => (Plain.Table(table) + "\n" + Plain.Table(table.Take(4)), table.Concat(table.Take(4)))),
        ("two tables, the second wider", (table, _) => (Plain.Table(table) + "\n" + Plain.Table(table.Take(5).Select(Wider)), table.Concat(table.Take(5).Select(Wider)))),
        ("spaces around cells", (table, _) => (Plain.Table(table.Select(Padded)), table.Select(Padded))),
        ("cell of 200,000 letters", (table, random) => Changed(table, random, record => [.. record.SkipLast(1), string.Concat(Enumerable.Repeat("long, ", 40_000))])),
        ("NUL in a cell", (table, random) => Changed(table, random, record => ["a\0b", .. record.Skip(1)])),
    }.ToDictionary(each => each.Kind, each => new Func<List<string[]>, Random, MessyFile>((table, random) => each.Make(table, random) is var (text, clean) ? MessyFile.Utf8(each.Kind, text, clean) : null!))
        .Concat(Encodings()).Concat(FoundPollutions.All).ToDictionary();

    private static IEnumerable<KeyValuePair<string, Func<List<string[]>, Random, MessyFile>>> Encodings()
    {
        foreach (var (kind, encoding, hasMark) in new (string, Func<Encoding>, bool)[]
        {
            ("encoding UTF-8 with mark", () => new UTF8Encoding(true), true),
            ("encoding UTF-16 LE", () => new UnicodeEncoding(false, true), true),
            ("encoding UTF-16 BE", () => new UnicodeEncoding(true, true), true),
            ("encoding UTF-16 without mark", () => new UnicodeEncoding(false, false), false),
            ("encoding GB18030", () => TextEncoding.Gb18030, false),
            ("encoding Windows-1252", () => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false),
        })
        {
            yield return new(kind, (table, _) =>
            {
                // What the encoding has no letter for becomes a plain word.
                List<string[]> told = [.. table.Select(record => record.Select(cell => encoding().GetString(encoding().GetBytes(cell)) == cell ? cell : "x").ToArray())];
                return new MessyFile(kind, [.. hasMark ? encoding().GetPreamble() : [], .. encoding().GetBytes(Plain.Table(told))], MessyFile.Text(told));
            });
        }
    }

    private static (string, IEnumerable<IReadOnlyList<string>>) Headed(List<string[]> table, string[] extra, bool isAbove)
    {
        string[] upper = isAbove ? extra : table[0];
        string[] lower = isAbove ? table[0] : extra;
        var joined = upper.Zip(lower, (one, other) => string.Join(' ', new[] { one, other }.Where(word => word.Length > 0))).ToArray();
        return (Plain.Table([upper, lower, .. table.Skip(1)]), [joined, .. table.Skip(1)]);
    }

    private static (string, IEnumerable<IReadOnlyList<string>>) Changed(List<string[]> table, Random random, Func<string[], string[]> change)
    {
        var row = random.Next(1, table.Count);
        List<string[]> changed = [.. table.Select((record, index) => index == row ? change(record) : record)];
        return (Plain.Table(changed), changed);
    }

    // A quote too many in one cell of one row; the quotes of the other cells are right.
    private static (string, IEnumerable<IReadOnlyList<string>>) Stray(List<string[]> table, Random random, Func<string, string, string> dirty, bool isQuoted)
    {
        var row = random.Next(1, table.Count);
        var column = random.Next(table[0].Length);
        var writer = new WrittenCsv(QuotesAll: isQuoted);
        var lines = table.Select((record, index) => index != row ? writer.Line(record) : string.Join(',', record.Select((cell, position) =>
            position != column ? writer.Cell(cell) : isQuoted ? "\"" + dirty(Simple(cell), "") + "\"" : dirty(Simple(cell), ""))));
        var clean = table.Select((record, index) => index != row ? record : [.. record.Select((cell, position) => position != column ? cell : dirty(Simple(cell), ""))]);
        return (string.Join('\n', lines) + "\n", clean);
    }

    private static (string, IEnumerable<IReadOnlyList<string>>) Other(List<string[]> table, Random random)
    {
        var row = random.Next(1, table.Count);
        return (string.Concat(table.Select((record, index) => (index == row ? new WrittenCsv(";") : Plain).Line(record) + "\n")), table);
    }

    private static string Simple(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") || cell.Length == 0 ? "word" : cell;

    private static string[] Wider(string[] record) => [.. record, "1", "2"];

    private static string[] Padded(string[] record) => [.. record.Select(cell => " " + cell + " ")];

    private static string Number(Random random) => random.Next(2000, 2030).ToString(CultureInfo.InvariantCulture);
}
