namespace Analytics.Etl.Demo.Keeping;

/// <summary>When a unit's clerk enters what happened, by the unit's habit.</summary>
internal static class EntryTimes
{
    /// <summary>The moment of entry: after the event, never after the quarter was handed in.</summary>
    /// <param name="habits">The unit's habits.</param>
    /// <param name="end">When the event ended.</param>
    /// <param name="submittedAt">When the quarter was handed in.</param>
    /// <param name="random">Chance.</param>
    public static DateTime After(UnitHabits habits, DateTime end, DateTime submittedAt, SplitRandom random)
    {
        var entered = habits.EntryLag switch
        {
            _ when random.Happens(0.03) => Desk(end.Date.AddDays(random.Between(11, 28)), random),
            "weekly" => Desk(Weekly(end.Date, random), random),
            "monthly" => Desk(Monthly(end.Date, random), random),
            _ => Desk(end.Date.AddDays(Math.Min(12, (int)(-1.6 * Math.Log(1 - random.Next())))), random),
        };
        entered = entered <= end ? end.AddMinutes(random.Between(15, 150)) : entered;
        return entered < submittedAt ? entered : submittedAt;
    }

    // Friday of the same week, now and then of the next.
    private static DateTime Weekly(DateTime day, SplitRandom random) =>
        day.AddDays((((int)DayOfWeek.Friday - (int)day.DayOfWeek) + 7) % 7 + (random.Happens(0.15) ? 7 : 0));

    // The days around the end of the month.
    private static DateTime Monthly(DateTime day, SplitRandom random) =>
        new DateTime(day.Year, day.Month, 1).AddMonths(1).AddDays(random.Between(-3, 4));

    // In office hours, Saturdays and Sundays being days off.
    private static DateTime Desk(DateTime day, SplitRandom random)
    {
        var workday = day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        return workday.AddMinutes(random.Between((8 * 60) + 30, (17 * 60) + 50));
    }
}
