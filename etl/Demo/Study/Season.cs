using System.Globalization;

namespace Analytics.Etl.Demo.Study;

/// <summary>How busy study is over the year: plans after the Spring Festival, the Party's birthday on 1 July, the summing-up in December.</summary>
internal static class Season
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    // January and February are short of study, June and December full of it.
    private static readonly double[] Months = [0.75, 0.55, 1.1, 1.0, 1.05, 1.5, 1.1, 0.8, 1.0, 0.85, 1.1, 1.35];

    /// <summary>A working day of the quarter, likelier where study is busy, or in the given month.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="month">1 to 3 within the quarter; 0 = by the season.</param>
    /// <param name="random">Chance.</param>
    public static DateOnly Day(Quarter quarter, int month, SplitRandom random)
    {
        var chosen = month == 0 ? Month(quarter, random) : month - 1;
        var first = quarter.Start.AddMonths(chosen);
        var day = first.AddDays(random.Between(0, DateTime.DaysInMonth(first.Year, first.Month) - 1));
        var shift = day.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => 1, _ => 0 };
        var workday = day.AddDays(shift);
        workday = workday.Month == first.Month ? workday : day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : -2);
        return IsHoliday(workday) ? Day(quarter, month, random) : workday;
    }

    /// <summary>Whether nobody works that day: New Year, Labour Day, the National Day week, the Spring Festival from its eve on.</summary>
    public static bool IsHoliday(DateOnly day) => (day.Month, day.Day) is (1, 1) or (5, <= 5) or (10, <= 7) || IsSpringFestival(day) || IsSpringFestival(day.AddDays(1));

    /// <summary>By how much attendance rises or falls in a month, in shares of 1: the harvest and the holidays keep people away.</summary>
    public static double Attendance(DateOnly day) => day.Month switch { 1 or 2 => -0.03, 6 or 12 => 0.03, 8 or 9 => -0.02, _ => 0 };

    private static bool IsSpringFestival(DateOnly day) =>
        day.Month <= 2 && day.ToDateTime(default) is var date && Lunar.GetMonth(date) == 1 && Lunar.GetDayOfMonth(date) <= 7;

    private static int Month(Quarter quarter, SplitRandom random)
    {
        var first = quarter.Number * 3 - 3;
        var draw = random.Next() * (Months[first] + Months[first + 1] + Months[first + 2]);
        return draw < Months[first] ? 0 : draw < Months[first] + Months[first + 1] ? 1 : 2;
    }
}
