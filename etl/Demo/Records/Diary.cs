namespace Analytics.Etl.Demo.Records;

/// <summary>The days on which one person is somewhere: at a session, on a trip, at a course. Honest people are in one place at a time.</summary>
/// <param name="sessions">Days of the sessions that the person came to.</param>
internal sealed class Diary(IEnumerable<DateOnly> sessions)
{
    private readonly HashSet<DateOnly> taken = [.. sessions];

    /// <summary>Whether nothing is entered from one day to another, both included.</summary>
    public bool IsFree(DateOnly first, DateOnly last) => !Days(first, last).Any(taken.Contains);

    /// <summary>Enters a stretch of days, both ends included.</summary>
    public void Take(DateOnly first, DateOnly last) => taken.UnionWith(Days(first, last));

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
}
