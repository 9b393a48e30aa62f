using System.Globalization;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Which of the other systems of the source documents an area uses: each has adopted some, of late.</summary>
/// <remarks>Beside the four that the city has had all along: the outline, the nine rules of towns and the two that assess members.</remarks>
internal static class OtherSystems
{
    /// <summary>The first year that they are used in.</summary>
    public static readonly int FirstYear = DemoOptions.LastQuarter.Year - 1;

    /// <summary>Those that assess a unit as a whole.</summary>
    public static IEnumerable<string> OfUnit(DemoUnit unit)
    {
        if (unit.Level == "county")
        {
            yield return "kh_huanjie";
        }

        var own = (unit.Area.Number, unit) switch
        {
            (0, { Level: "committee", Kind: "agency" or "institution" or "school" }) => "zqyj_xize",
            (1, { Kind: "agency", Level: "committee" or "branch" }) => "qz_kaohe",
            (2, { Kind: "agency", Level: "committee" or "branch" }) => "qz_kaoping",
            (2, { Kind: "school" }) => "dx_student",
            (3, { Level: "township" or "committee" }) => "qu_yijian",
            (4, { Level: "county" or "township" } or { IsRural: true }) => "tieshan",
            (5, { Kind: "agency", Level: "committee" }) => "rugao_clpf",
            (6, { Kind: "agency", Level: "branch" }) => "suining",
            (6, { IsRural: true }) => "xiang_measure",
            (7, { Level: "committee" }) => "wenzhou",
            (7, { Level: "general_branch" }) => "xx_erlei",
            (8, { Kind: "enterprise", Level: "committee" }) => "jiaomei",
            (8, { Kind: "enterprise", Level: "branch" }) => "kuang_branch",
            (9, { Level: "township" } or { IsRural: true }) => "hegeng_shiyou",
            _ => null,
        };
        if (own is not null)
        {
            yield return own;
        }

        if (unit is { Area.Number: 3, Kind: "agency", Level: "committee" })
        {
            yield return "yongzhou";
        }
    }

    /// <summary>The one that assesses the unit's members, null if none: the first units of their kind in an area.</summary>
    public static string? OfMembers(DemoUnit unit) => unit.Round > 1 || DemoCity.MemberSystem(unit) is not null ? null : (unit.Area.Number, unit) switch
    {
        (0, { Kind: "agency", Level: "branch" }) => "fgw_three_xue",
        (0, { Kind: "agency", Level: "committee" }) => "dx_party_school",
        (1, { Kind: "community" }) => "jf_shequ",
        (2, { Kind: "agency", Level: "branch" }) => "jf_caizheng",
        (2, { Kind: "school", Level: "branch" }) => "dx_student",
        (3, { Kind: "institution" }) => "jf_shebao",
        (4, { Kind: "agency", Level: "branch" }) => "ghj_member",
        (5 or 6, { Kind: "enterprise" }) => "jf_guoqi",
        (8, { Kind: "agency", Level: "branch" }) => "jf_fupin",
        (9, { Kind: "institution", Level: "branch" }) => "nongchang",
        _ => null,
    };

    /// <summary>Whether the system keeps an account of points.</summary>
    public static bool IsLedger(string? system) => system?.StartsWith("jf_", StringComparison.Ordinal) == true;

    /// <summary>The members whom it assesses: those on the roster all year, of units that last the year.</summary>
    public static IEnumerable<DemoMember> Assessed(DemoCity city, DemoUnit unit, int year)
    {
        var last = city.Quarters.Last(quarter => quarter.Year == year).End;
        return year < FirstYear || OfMembers(unit) is null || unit.ValidTo < last
            ? []
            : city.RosterOf(unit).Where(member => member.IsOn(new DateOnly(year, 1, 1)) && member.IsOn(last));
    }

    /// <summary>The enrolments of a unit and its members.</summary>
    public static IEnumerable<object?[]> Enrolments(DemoCity city, DemoUnit unit, int year)
    {
        var period = year.ToString(CultureInfo.InvariantCulture);
        return year < FirstYear
            ? []
            : OfUnit(unit).Select(system => new object?[] { system, "unit", unit.UnitId, null, period })
                .Concat(Assessed(city, unit, year).Select(member => new object?[] { OfMembers(unit), "person", member.PersonId, null, period }));
    }
}
