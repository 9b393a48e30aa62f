using System.Globalization;

namespace Analytics.Tests.Interpreter;

/// <summary>Calendar periods as files write them.</summary>
internal static class Periods
{
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sub-periods of a year (rule reference, section 8).</summary>
    public static IReadOnlyList<string> Of(int year, string per) => per switch
    {
        "half_year" => Numbered(year, "H", 2, "0"),
        "quarter" => Numbered(year, "Q", 4, "0"),
        "two_month" => Numbered(year, "B", 6, "0"),
        "month" => Numbered(year, "M", 12, "00"),
        "week" => Numbered(year, "W", ISOWeek.GetWeeksInYear(year), "00"),
        _ => [Year(year)],
    };

    /// <summary>Whether one period lies within another.</summary>
    public static bool Contains(string whole, string part) =>
        whole == part || (part.Length > 4 && whole[..4] == part[..4] && Months(whole) is var (from, to) && Months(part) is var (first, last) && from <= first && last <= to && (whole.Length == 4 || part[4] != 'W'));

    private static (int First, int Last) Months(string period)
    {
        if (period.Length == 4)
        {
            return (1, 12);
        }

        var number = int.Parse(period[5..], CultureInfo.InvariantCulture);
        var length = period[4] switch { 'H' => 6, 'Q' => 3, 'B' => 2, _ => 1 };
        return period[4] == 'W' ? (1, 12) : (((number - 1) * length) + 1, number * length);
    }

    private static List<string> Numbered(int year, string letter, int count, string format) =>
        [.. Enumerable.Range(1, count).Select(number => Year(year) + letter + number.ToString(format, CultureInfo.InvariantCulture))];
}
