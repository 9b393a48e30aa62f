using System.Globalization;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>Tables as they should look, of the kinds that people keep: rosters, readings, accounts, remarks.</summary>
public static class CleanTables
{
    private static readonly string[] Units = ["市委办公室", "第一党支部", "教育局机关党委", "退休支部", "城东街道党工委"];
    private static readonly string[] Names = ["Anna Berg", "Li Wei", "José Álvarez", "O'Brien", "Zoë", "Smith"];
    private static readonly string[] Remarks =
    [
        "fine", "He said \"hello\" and left", "first line\nsecond line", "costs 5, maybe 6", "see a;b;c", "don't know", "", "a 5\" pipe", "100% sure", "n/a", "tab\tinside", "wait: later",
    ];

    /// <summary>A Chinese register with dates, counts and a remark.</summary>
    public static List<string[]> Register(Random random, int rows) => Table(rows, ["单位", "活动类型", "日期", "学时", "备注"], row =>
    [
        Pick(random, Units), Pick(random, ["党课", "研讨", "读书交流"]), Day(random), Number(random, 1, 40), Pick(random, ["", "已补学", "主讲人：李四，王五", "材料齐全"]),
    ]);

    /// <summary>English free text with everything that needs quotes.</summary>
    public static List<string[]> Survey(Random random, int rows) => Table(rows, ["id", "name", "answered on", "score", "remark"], row =>
    [
        Text(row + 1), Pick(random, Names), Day(random), Decimal(random), Pick(random, Remarks),
    ]);

    /// <summary>Readings: figures only but for the header.</summary>
    public static List<string[]> Readings(Random random, int rows) => Table(rows, ["time", "a", "b", "c", "d", "e"], row =>
    [
        Day(random) + " " + Text(random.Next(10, 24)) + ":30", Decimal(random), Decimal(random), Number(random, -50, 50), Decimal(random), Number(random, 0, 9),
    ]);

    /// <summary>Accounts with grouped thousands.</summary>
    public static List<string[]> Accounts(Random random, int rows) => Table(rows, ["account", "opened", "balance", "share", "city"], row =>
    [
        "AC-" + Text(1000 + row), Day(random), random.Next(1000, 9_000_000).ToString("N2", CultureInfo.InvariantCulture), Number(random, 0, 100) + "%", Pick(random, ["Paris", "New York", "St. Gallen", "Wien"]),
    ]);

    /// <summary>Words only, so that no figure shows where the rows begin.</summary>
    public static List<string[]> Words(Random random, int rows) => Table(rows, ["first", "last", "town", "note"], row =>
    [
        Pick(random, ["Ann", "Bob", "Cy", "Dora"]), Pick(random, ["Stone", "Waters", "Hill"]), Pick(random, ["Lund", "Bergen", "Oslo"]), Pick(random, Remarks),
    ]);

    /// <summary>Many columns, many of them empty.</summary>
    public static List<string[]> Wide(Random random, int rows) => Table(rows, [.. Enumerable.Range(1, 14).Select(column => $"column_{column}")], row =>
        [.. Enumerable.Range(0, 14).Select(column => column == 0 ? Text(row) : random.Next(3) == 0 ? "" : column % 3 == 0 ? Pick(random, Units) : Number(random, 0, 1000))]);

    /// <summary>Two columns.</summary>
    public static List<string[]> Pairs(Random random, int rows) => Table(rows, ["key", "value"], row => [$"k{row}", Number(random, 0, 1_000_000)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Func<Random, int, List<string[]>>> All { get; } = [Register, Survey, Readings, Accounts, Words, Wide, Pairs];

    private static List<string[]> Table(int rows, string[] header, Func<int, string[]> row) => [header, .. Enumerable.Range(0, rows).Select(row)];

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(Random random, int from, int to) => Text(random.Next(from, to));

    private static string Decimal(Random random) => (random.Next(-9999, 99999) / 100m).ToString(CultureInfo.InvariantCulture);

    private static string Day(Random random) => new DateOnly(2025, 1, 1).AddDays(random.Next(0, 600)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
