using System.Globalization;
using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files that say who is assessed by which system.</summary>
internal static class EnrolmentFiles
{
    private static readonly string[] Columns = ["system_id", "subject_type", "subject_id", "profile", "period"];

    /// <summary>The enrolments of the city for all years.</summary>
    public static DemoFile Enrolments(DemoCity city) =>
        new(Area.All[0].Folder, "enrolments", Area.City, FileStyle.ByArea[2], Columns, city.Years.SelectMany(year => city.Units.SelectMany(unit => Rows(city, unit, year))));

    /// <summary>The systems that assess a unit as a whole.</summary>
    public static IEnumerable<string> SystemsOf(DemoUnit unit)
    {
        if (unit.Level is "county" or "township" or "committee" or "general_branch")
        {
            yield return "dalian_outline";
        }

        if (unit.Level is "township" || unit.IsRural)
        {
            yield return "zhen_nine";
        }
    }

    /// <summary>The members of a unit that a system assesses one by one: those on the roster all year.</summary>
    public static IEnumerable<DemoMember> Assessed(DemoCity city, DemoUnit unit, int year) =>
        DemoCity.MemberSystem(unit) is null ? [] : city.RosterOf(unit).Where(member => member.IsOn(new DateOnly(year, 1, 1)) && member.IsOn(LastDay(city, year)));

    private static DateOnly LastDay(DemoCity city, int year) => city.Quarters.Last(quarter => quarter.Year == year).End;

    private static IEnumerable<object?[]> Rows(DemoCity city, DemoUnit unit, int year)
    {
        var period = year.ToString(CultureInfo.InvariantCulture);
        if (unit.ValidTo is { } last && last < LastDay(city, year))
        {
            yield break;
        }

        foreach (var system in SystemsOf(unit))
        {
            yield return [system, "unit", unit.UnitId, null, period];
        }

        foreach (var member in Assessed(city, unit, year))
        {
            yield return [DemoCity.MemberSystem(unit), "person", member.PersonId, null, period];
        }

        foreach (var other in OtherSystems.Enrolments(city, unit, year))
        {
            yield return other;
        }
    }
}
