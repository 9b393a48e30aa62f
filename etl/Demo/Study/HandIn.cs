using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Study;

/// <summary>When a unit enters its records and hands the quarter in.</summary>
internal static class HandIn
{
    /// <summary>When the unit hands the quarter in: within 25 days, a late one up to three months after.</summary>
    public static DateTime At(DemoUnit unit, Quarter quarter, UnitCharacter character, SplitRandom root)
    {
        var random = root.Split($"hand in {unit.UnitId} {quarter.Code}");
        var days = random.Happens(character.LateChance) ? random.Between(33, 85) : random.Between(5, 25);
        // What is not in yet is not in the files either.
        days = quarter == DemoOptions.LastQuarter ? Math.Min(days, 25) : days;
        return quarter.End.AddDays(days).ToDateTime(new TimeOnly(random.Between(9, 17), random.Between(0, 59)));
    }

    /// <summary>When a session is entered: some days after, now and then weeks; never after the quarter was handed in.</summary>
    public static DateTime Recorded(DateTime end, UnitCharacter character, DateTime submittedAt, SplitRandom random)
    {
        var days = random.Happens(0.03) ? random.Between(11, 30) : -character.EntryDays * Math.Log(1 - random.Next());
        var recorded = end.Date.AddDays(Math.Min(30, (int)days)).AddHours(random.Between(9, 17)).AddMinutes(random.Between(0, 59));
        recorded = recorded < end ? end.AddMinutes(random.Between(20, 200)) : recorded;
        return recorded < submittedAt ? recorded : submittedAt;
    }
}
