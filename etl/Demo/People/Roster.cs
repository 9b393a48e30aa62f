using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.People;

/// <summary>Draws who is on the roster of a unit: who leads, who joins and leaves within the records.</summary>
internal static class Roster
{
    /// <summary>The roster of one unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="first">First day of the records.</param>
    /// <param name="last">Last day of the records.</param>
    /// <param name="root">The root of the seed.</param>
    public static IReadOnlyList<DemoMember> Of(DemoUnit unit, DateOnly first, DateOnly last, SplitRandom root)
    {
        var random = root.Split("roster " + unit.UnitId);
        var size = Math.Max(5, (int)Math.Round(random.Normal(unit.Size, unit.Size * 0.18, unit.Size * 0.5, unit.Size * 1.6)));
        var members = new List<DemoMember>(size);
        for (var place = 0; place < size; place++)
        {
            members.Add(Draw(unit, place, first, last, random));
        }

        return members;
    }

    /// <summary>Those of a closed unit, on the roster of its superior from the day after.</summary>
    public static IEnumerable<DemoMember> Moved(IEnumerable<DemoMember> members, string superior, DateOnly closed) =>
        members.Where(member => member.IsOn(closed))
            .Select(member => member with { UnitId = superior, ValidFrom = closed.AddDays(1), ValidTo = null, Roles = "ordinary", InCentreGroup = false });

    private static DemoMember Draw(DemoUnit unit, int place, DateOnly first, DateOnly last, SplitRandom random)
    {
        var roles = Roles(unit, place);
        var (from, to) = Span(unit, roles != "ordinary", first, last, random);
        return new DemoMember($"P{unit.UnitId[1..]}{place + 1:000}", unit.UnitId, from, to, PersonNames.Next(random), roles, Rank(unit, place, random), Category(unit, random), Status(place, random))
        {
            InCentreGroup = unit.HasCentreGroup && place < 9,
            OnLongLeave = place > 8 && random.Happens(0.012),
            Zeal = random.Normal(0, 0.06, -0.2, 0.12),
        };
    }

    private static (DateOnly From, DateOnly? To) Span(DemoUnit unit, bool leads, DateOnly first, DateOnly last, SplitRandom random)
    {
        var days = last.DayNumber - first.DayNumber;
        var joinsLate = random.Happens(0.06);
        var leaves = random.Happens(0.05);
        var from = joinsLate && !leads
            ? first.AddDays(random.Between(0, days * 2 / 3))
            : new DateOnly(random.Between(2012, 2022), random.Between(1, 12), 1);
        from = from < unit.ValidFrom ? unit.ValidFrom : from;
        DateOnly? to = leaves && !leads ? first.AddDays(random.Between(days / 3, days)) : null;
        to = to <= from ? null : to;
        return (from, unit.ValidTo < to || to is null ? unit.ValidTo : to);
    }

    private static string Roles(DemoUnit unit, int place) => unit switch
    {
        { HasCentreGroup: true } => place switch
        {
            0 when unit.Level is "city" or "county" => "main_leader;leader;city_managed;party_group_member",
            0 => "main_leader;leader;party_group_member",
            < 6 => "leader;party_group_member",
            < 9 => "cadre",
            _ => "ordinary",
        },
        _ => place switch { 0 => "secretary;cadre", < 3 => "committee_member", _ => "ordinary" },
    };

    private static string Rank(DemoUnit unit, int place, SplitRandom random) => unit switch
    {
        { Level: "city" or "county" } when place < 9 => "county_or_above",
        { Level: "committee", Area.Number: 0 } when place < 4 => "county_or_above",
        { Level: "township" or "committee" } when place < 9 => "section",
        { Kind: "agency" } => random.Happens(0.25) ? "section" : "staff",
        _ => "staff",
    };

    private static string Category(DemoUnit unit, SplitRandom random) => unit.Kind switch
    {
        "village" => random.Happens(0.08) ? "migrant" : "rural",
        "community" => random.Happens(0.6) ? "retired" : "serving",
        "new_org" => random.Happens(0.3) ? "migrant" : "enterprise_institution",
        "agency" => "agency",
        // The district whose students are assessed.
        "school" when unit is { Area.Number: 2, Level: "branch" } => "student",
        _ => "enterprise_institution",
    };

    private static string Status(int place, SplitRandom random) => place < 9 || !random.Happens(0.06) ? "full" : random.Happens(0.7) ? "probationary" : "activist";
}
