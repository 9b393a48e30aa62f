namespace Analytics.Etl.Demo.Places;

/// <summary>The units of the city. More units continue the patterns of the areas; those that were there stay as they are.</summary>
internal static class UnitTree
{
    private static readonly DateOnly Founded = new(2012, 1, 1);

    /// <summary>All units, superiors before those under them within an area.</summary>
    /// <param name="count">How many in all.</param>
    /// <param name="quarters">The quarters of records; units close and change names within them.</param>
    /// <param name="random">The root of the seed.</param>
    public static IReadOnlyList<DemoUnit> Grow(int count, IReadOnlyList<Quarter> quarters, SplitRandom random)
    {
        var units = new List<DemoUnit>();
        for (var number = 0; number < Area.All.Count; number++)
        {
            var area = Area.All[number];
            units.Add(Head(area));
            var rest = count - Area.All.Count;
            var share = rest / Area.All.Count + (number < rest % Area.All.Count ? 1 : 0);
            units.AddRange(Under(area, share, quarters, random));
        }

        return units;
    }

    private static DemoUnit Head(Area area) => area.Number == 0
        ? new DemoUnit(area.UnitId, null, area, $"中共{Area.City}委员会", "city", "agency", "一类", Founded) { Size = 15 }
        : new DemoUnit(area.UnitId, "U00", area, $"中共{area.Name}委员会", "county", "agency", "一类", Founded) { Size = 13 };

    private static IEnumerable<DemoUnit> Under(Area area, int share, IReadOnlyList<Quarter> quarters, SplitRandom random)
    {
        var slots = area.Number == 0 ? UnitSlot.City : UnitSlot.County;
        var names = new UnitNames(area, new PlaceNames(random.Split(area.UnitId)));
        for (var place = 0; place < share; place++)
        {
            var (round, slot) = (place / slots.Count, slots[place % slots.Count]);
            var superior = slot.Under < 0 ? area.UnitId : Id(area, round * slots.Count + slot.Under);
            var unit = new DemoUnit(Id(area, place), superior, area, names.Next(slot, place % slots.Count), slot.Level, slot.Kind, Class(slot), Founded)
            {
                Round = round,
                Size = slot.Size,
            };
            yield return Fate(unit, quarters, random.Split("fate " + unit.UnitId));
        }
    }

    private static string Id(Area area, int place) => $"{area.UnitId}{place + 1:000}";

    private static string Class(UnitSlot slot) => slot.Level is "township" or "committee" ? "一类" : slot.Level is "general_branch" ? "二类" : "三类";

    // Some young units, some that end within the records, some that take another name.
    private static DemoUnit Fate(DemoUnit unit, IReadOnlyList<Quarter> quarters, SplitRandom random)
    {
        if (random.Happens(0.1))
        {
            unit = unit with { ValidFrom = new DateOnly(random.Between(2015, 2022), random.Between(1, 12), 1) };
        }

        if (quarters.Count < 4 || !unit.IsBranch)
        {
            return unit;
        }

        var day = quarters[random.Between(2, quarters.Count - 2)].Start.AddDays(random.Between(0, 80));
        var fate = random.Next();
        return fate < 0.04 ? unit with { ValidTo = day }
            : fate < 0.07 ? unit with { RenamedOn = day, LaterName = unit.Name.Replace("党支部", "联合党支部", StringComparison.Ordinal) }
            : unit;
    }
}
