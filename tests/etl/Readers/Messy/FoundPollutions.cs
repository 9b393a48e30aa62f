using System.Globalization;
using System.Text;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>Dirt as public files have it: what programs make of a table when they write it, and people afterwards.</summary>
public static class FoundPollutions
{
    private static readonly WrittenCsv Plain = new();
    private static readonly string[] German = ["Straße", "Köln", "Zürich", "Überlingen", "Gemüse", "Prüfung", "Düsseldorf"];
    private static readonly string[] Russian = ["Москва", "Санкт-Петербург", "Казань", "улица", "Новосибирск"];
    private static readonly string[] Japanese = ["東京", "おおさか", "テスト", "きょうと", "名古屋です"];

    /// <summary>Every kind by its name: a function from a table (header first) and chance to a file.</summary>
    public static IReadOnlyDictionary<string, Func<List<string[]>, Random, MessyFile>> All { get; } = new (string Kind, Func<List<string[]>, Random, (string Text, IEnumerable<IReadOnlyList<string>> Clean)> Make)[]
    {
        ("found: comments among the rows", (table, random) => (Between(table, random, 5, _ => "# checked, see the note"), table)),
        ("found: header again among the rows", (table, _) => (string.Concat(table.Select((record, index) => (index > 1 && index % 5 == 0 ? Plain.Line(table[0]) + "\n" : "") + Plain.Line(record) + "\n")), table)),
        ("found: units below the header", (table, _) => Units(table)),
        ("found: quotes in unquoted cells", (table, _) => Raw([.. table.Select((record, index) => index == 0 ? record : record.Select((cell, column) => column == record.Length - 1 ? "pipe 5\" x 3\" wide" : Simple(cell)).ToArray())], ",")),
        ("found: escape backslash, few quotes", (table, _) => (new WrittenCsv(Escape: "\\").Table(table), table)),
        ("found: backslash before the closing quote", (table, _) => Written(Last(table, (_, row) => $"C:\\data\\{row}\\"), new WrittenCsv(QuotesAll: true))),
        ("found: delimiter after every row but the header", (table, _) => (string.Concat(table.Select((record, index) => Plain.Line(record) + (index > 0 ? ",\n" : "\n"))), table)),
        ("found: decimal commas by ;", (table, _) => Written([.. table.Select(record => record.Select(Comma).ToArray())], new WrittenCsv(";"))),
        ("found: decimal commas by tab", (table, _) => Written([.. table.Select(record => record.Select(Comma).ToArray())], new WrittenCsv("\t"))),
        ("found: one column of words", (table, _) => Written([.. table.Select(record => new[] { Simple(record[^1]) })], Plain)),
        ("found: one column of times", (table, random) => Written([["seen"], .. table.Skip(1).Select(_ => new[] { $"2025-03-{random.Next(10, 29)} {random.Next(10, 24)}:30:00" })], Plain)),
        ("found: one column of mails", (table, random) => Written([["mail"], .. table.Skip(1).Select(_ => new[] { $"user{random.Next(100)}@example.org" })], Plain)),
        ("found: one column of quoted sentences", (table, random) => Written([["remark"], .. table.Skip(1).Select(_ => new[] { random.Next(3) switch { 0 => "He came, she left.", 1 => "So: nobody knows; why?", _ => "One, two, three, four" } })], new WrittenCsv(QuotesAll: true))),
        ("found: no header by tab", (table, _) => (new WrittenCsv("\t").Table(table.Skip(1)), table.Skip(1))),
        ("found: no header by ;", (table, _) => (new WrittenCsv(";").Table(table.Skip(1)), table.Skip(1))),
        ("found: zero bytes at the end", (table, _) => (Plain.Table(table) + "\0\0\0\0", table)),
        ("found: cells of several lines", (table, random) => Written(Last(table, (_, row) => random.Next(2) == 0 ? "first\r\nsecond, and\n\nfourth \"so\"" : $"item {row}"), new WrittenCsv(LineEnd: "\r\n"))),
        ("found: line end CR, lines in cells", (table, _) => Written(Last(table, (_, row) => $"first {row}\nsecond"), new WrittenCsv(LineEnd: "\r"))),
        ("found: line end CR CR LF", (table, _) => (new WrittenCsv(LineEnd: "\r\r\n").Table(table), table)),
        ("found: header CRLF, rows LF", (table, _) => (Plain.Line(table[0]) + "\r\n" + Plain.Table(table.Skip(1)), table)),
        ("found: blank lines of spaces", (table, random) => (Between(table, random, 4, _ => "   "), table)),
        ("found: lists in a cell", (table, random) => Written(Last(table, (_, _) => string.Join(';', Enumerable.Range(0, 3).Select(_ => random.Next(3) switch { 0 => "red", 1 => "green", _ => "blue" }))), Plain)),
        ("found: sentences in a cell by ;", (table, _) => Written(Last(table, (_, row) => $"one, two, number {row}"), new WrittenCsv(";"))),
        ("found: sentences in a cell by tab", (table, _) => Written(Last(table, (_, row) => $"one, two; number {row}"), new WrittenCsv("\t"))),
        ("found: JSON in a cell", (table, _) => Written(Last(table, (_, row) => $"{{\"a\":{row},\"b\":\"x y\",\"c\":[1,2]}}"), Plain)),
        ("found: JSON in a cell by tab, unquoted", (table, _) => Raw(Last(table, (_, row) => $"{{\"a\":{row},\"b\":\"x y\"}}"), "\t")),
        ("found: lines quoted whole", (table, _) => (string.Concat(table.Select(record => "\"" + Plain.Line(record).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n")), table)),
        ("found: title with delimiters above", (table, _) => ("Report, 2025, final\nOffice of statistics, city\n\n" + Plain.Table(table), table)),
        ("found: names and values by colon above", (table, _) => ("Created: 2025-01-01 10:00\nUser: admin\nRows: all\n\n" + Plain.Table(table), table)),
        ("found: long text above", (table, _) => ("This table, made by the office, lists what was found in 2025.\nIt is provisional, and may change.\n" + Plain.Table(table), table)),
        ("found: note with delimiters below", (table, _) => (Plain.Table(table) + "\nSource: own survey, table 5, 2024\n", table)),
        ("found: note right below", (table, _) => (Plain.Table(table) + "Source: own survey of the office\n", table)),
        ("found: header a cell shorter", (table, _) => Written([.. table.Select((record, index) => index == 0 ? record[1..] : record)], new WrittenCsv(QuotesAll: true))),
        ("found: first header cell empty", (table, _) => Written([.. table.Select((record, index) => (string[])[index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture), .. record])], Plain)),
        ("found: header of years", (table, _) => Written([[.. table[0].Select((name, column) => column < 2 ? name : (2018 + column).ToString(CultureInfo.InvariantCulture))], .. table.Skip(1)], Plain)),
        ("found: header with one name twice", (table, _) => Written([[.. table[0].SkipLast(1), table[0][0]], .. table.Skip(1)], Plain)),
        ("found: 300 columns", (table, random) => Written([[.. Enumerable.Range(1, 300).Select(column => $"c{column}")], .. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 300).Select(_ => random.Next(4) == 0 ? "" : $"{random.Next(100)}").ToArray())], Plain)),
        ("found: one row by ;", (table, _) => (new WrittenCsv(";").Table(table.Take(2)), table.Take(2))),
        ("found: one row by tab", (table, _) => (new WrittenCsv("\t").Table(table.Take(2)), table.Take(2))),
        ("found: one row by |", (table, _) => (new WrittenCsv("|").Table(table.Take(2)), table.Take(2))),
        ("found: words that begin with an apostrophe", (table, _) => Written(Last(table, (_, row) => row % 2 == 0 ? "'s-Gravenhage" : "the dogs'"), Plain)),
        ("found: row cut off at the end", (table, _) => (Plain.Table(table.SkipLast(1)) + Simple(table[^1][0]), table.SkipLast(1).Append([Simple(table[^1][0])]))),
        ("found: quoted cells with spaces around", (table, _) => (new WrittenCsv(" , ", QuotesAll: true).Table(table), table)),
        ("found: every third row blank, CRLF", (table, _) => (string.Concat(table.Select((record, index) => Plain.Line(record) + "\r\n" + (index % 3 == 2 ? "\r\n" : ""))), table)),
        ("found: title in quotes above", (table, _) => ("\"Report on the year, with notes\"\n" + Plain.Table(table), table)),
        ("found: padded title and blank rows of delimiters", (table, _) => ("Report" + Commas(table) + "\nOffice" + Commas(table) + "\n" + Commas(table) + "\n" + Plain.Table(table), table)),
        ("found: notes below padded, marked by stars", (table, _) => (Plain.Table(table) + "* provisional" + Commas(table) + "\n** estimated" + Commas(table) + "\n", table)),
    }.ToDictionary(each => each.Kind, each => new Func<List<string[]>, Random, MessyFile>((table, random) => each.Make(table, random) is var (text, clean) ? MessyFile.Utf8(each.Kind, text, clean) : null!))
        .Concat(Encodings()).ToDictionary();

    private static IEnumerable<KeyValuePair<string, Func<List<string[]>, Random, MessyFile>>> Encodings()
    {
        foreach (var (kind, encoding, words) in new (string, Func<Encoding>, string[])[]
        {
            ("found: German in Windows-1252", () => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, German),
            ("found: Russian in Windows-1251", () => CodePagesEncodingProvider.Instance.GetEncoding(1251)!, Russian),
            ("found: Japanese in Shift JIS", () => CodePagesEncodingProvider.Instance.GetEncoding(932)!, Japanese),
            ("found: UTF-16 BE without mark", () => new UnicodeEncoding(true, false), ["市委办公室", "Köln", "town"]),
        })
        {
            yield return new(kind, (table, random) =>
            {
                List<string[]> told = [.. table.Select((record, index) => record.Select((cell, column) =>
                    index > 0 && column == 1 ? words[random.Next(words.Length)] : encoding().GetString(encoding().GetBytes(cell)) == cell ? cell : "x").ToArray())];
                return new MessyFile(kind, encoding().GetBytes(Plain.Table(told)), MessyFile.Text(told));
            });
        }
    }

    private static (string, IEnumerable<IReadOnlyList<string>>) Written(List<string[]> table, WrittenCsv writer) => (writer.Table(table), table);

    private static (string, IEnumerable<IReadOnlyList<string>>) Raw(List<string[]> table, string delimiter)
    {
        List<string[]> simple = [.. table.Select(record => record.Select((cell, column) => column == record.Length - 1 ? cell : Simple(cell)).ToArray())];
        return (string.Concat(simple.Select(record => string.Join(delimiter, record) + "\n")), simple);
    }

    // The last column holds something else.
    private static List<string[]> Last(List<string[]> table, Func<string, int, string> cell) =>
        [.. table.Select((record, index) => index == 0 ? record : record.SkipLast(1).Append(cell(record[^1], index)).ToArray())];

    private static string Between(List<string[]> table, Random random, int often, Func<int, string> line) =>
        string.Concat(table.Select((record, index) => Plain.Line(record) + "\n" + (index > 0 && random.Next(often) == 0 ? line(index) + "\n" : "")));

    private static (string, IEnumerable<IReadOnlyList<string>>) Units(List<string[]> table)
    {
        string[] units = ["kg", "mg/L", "%", "°C", "m"];
        string[] second = [.. table[0].Select((name, column) => table.Skip(1).All(record => decimal.TryParse(record[column], NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? units[column % units.Length] : "")];
        string[] joined = [.. table[0].Zip(second, (name, unit) => unit.Length > 0 ? name + " " + unit : name)];
        return (Plain.Table([table[0], second, .. table.Skip(1)]), [joined, .. table.Skip(1)]);
    }

    private static string Commas(List<string[]> table) => new(',', table[0].Length - 1);

    private static string Comma(string cell) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? cell.Replace('.', ',') : cell;

    private static string Simple(string cell) => cell.AsSpan().ContainsAny(",\"\r\n\t") || cell.Length == 0 ? "word" : cell;
}
