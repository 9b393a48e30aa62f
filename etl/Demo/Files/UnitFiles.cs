using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files that say who there is: units and members.</summary>
internal static class UnitFiles
{
    private static readonly string[] UnitColumns = ["unit_id", "parent_id", "name", "level", "kind", "class", "has_website", "valid_from", "valid_to"];

    private static readonly string[] MemberColumns =
        ["person_id", "unit_id", "name", "roles", "rank", "category", "status", "in_centre_group", "on_long_leave", "valid_from", "valid_to"];

    /// <summary>The units of the city; one that took another name has a second row.</summary>
    public static DemoFile Units(DemoCity city) =>
        new(Area.All[0].Folder, "units", Area.City, FileStyle.ByArea[3], UnitColumns, city.Units.SelectMany(Rows));

    /// <summary>The rosters of an area.</summary>
    public static DemoFile Members(DemoCity city, Area area) =>
        new(area.Folder, "members", area.Name, FileStyle.ByArea[area.Number], MemberColumns, city.In(area).SelectMany(city.RosterOf).Select(Row));

    private static IEnumerable<object?[]> Rows(DemoUnit unit)
    {
        var hasWebsite = unit.HasCentreGroup;
        if (unit.RenamedOn is not { } renamed)
        {
            yield return [unit.UnitId, unit.ParentId, unit.Name, unit.Level, unit.Kind, unit.Class, hasWebsite, unit.ValidFrom, unit.ValidTo];
            yield break;
        }

        yield return [unit.UnitId, unit.ParentId, unit.Name, unit.Level, unit.Kind, unit.Class, hasWebsite, unit.ValidFrom, renamed.AddDays(-1)];
        yield return [unit.UnitId, unit.ParentId, unit.LaterName, unit.Level, unit.Kind, unit.Class, hasWebsite, renamed, null];
    }

    private static object?[] Row(DemoMember member) =>
    [
        member.PersonId, member.UnitId, member.Name, member.Roles, member.Rank, member.Category, member.Status,
        member.InCentreGroup, member.OnLongLeave, member.ValidFrom, member.ValidTo,
    ];
}
