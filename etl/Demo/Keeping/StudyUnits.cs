using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>The units of a city for the study of detection: one county, and under it units of one level in two kinds, of all sizes.</summary>
internal static class StudyUnits
{
    private static readonly DateOnly Founded = new(2012, 1, 1);

    /// <summary>The area that all of them lie in.</summary>
    public static Area Area => Area.All[6];

    /// <summary>The county, then so many units.</summary>
    /// <param name="count">Units, the county not counted.</param>
    /// <param name="root">The root of the seed.</param>
    public static IEnumerable<DemoUnit> Grow(int count, SplitRandom root)
    {
        yield return new DemoUnit(Area.UnitId, null, Area, $"中共{Area.Name}委员会", "county", "agency", "一类", Founded) { Size = 13 };
        for (var place = 1; place <= count; place++)
        {
            var random = root.Split($"study unit {place}");
            var kind = place % 2 == 0 ? "institution" : "enterprise";
            yield return new DemoUnit(
                $"{Area.UnitId}{place:000}", Area.UnitId, Area, $"{Offices.At(place % 2 == 0 ? Offices.Institutions : Offices.Enterprises, place)}党总支", "general_branch", kind, "二类", Founded)
            {
                Round = place,
                Size = (int)Math.Exp(random.Normal(3.05, 0.42, 2.2, 4)),
            };
        }
    }
}
