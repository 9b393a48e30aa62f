using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.People;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Ledgers;

/// <summary>Draws the points ledgers of a unit's members, month by month: declared at the month's end, approved days later, published at the quarter's end.</summary>
internal sealed class LedgerDraw(DemoCity city)
{
    private static readonly Dictionary<string, (string Type, string Item, int Least, int Most, double Chance)[]> Kinds = new()
    {
        ["jf_shequ"] = [("contribution", "政策宣传", 1, 3, 0.5), ("contribution", "纠纷调解", 2, 5, 0.25), ("contribution", "“微心愿”", 2, 4, 0.3), ("bonus", "急难险重任务", 3, 8, 0.04)],
        ["jf_shebao"] = [("duty", "党员履行义务", 2, 4, 0.8), ("duty", "履行岗位职责", 2, 4, 0.7), ("bonus", "信息宣传", 1, 3, 0.2), ("deduct", "缺席组织生活", 1, 2, 0.06)],
        ["jf_caizheng"] = [("base", "基本分", 60, 60, 1), ("contribution", "志愿活动", 2, 6, 0.4), ("deduct", "未按时参加学习", 1, 3, 0.08), ("appraisal", "民主评议", 5, 10, 0.9)],
        ["jf_guoqi"] = [("duty", "岗位建功", 3, 12, 0.85), ("duty", "政治学习", 1, 5, 0.6), ("bonus", "新闻宣传", 1, 4, 0.25), ("bonus", "获得荣誉", 3, 6, 0.05), ("deduct", "组织生活", 1, 6, 0.12)],
        ["jf_fupin"] = [("duty", "“三会一课”", 3, 4, 0.9), ("duty", "主题党日参与和党费交纳", 2, 4, 0.9), ("bonus", "先锋模范作用发挥", 1, 4, 0.3), ("deduct", "无故缺席", 1, 3, 0.08)],
    };

    // Fewer entries a person than the systems ask for, so that many units can be studied.
    private static readonly (string Type, string Item, int Least, int Most, double Chance)[] Studied =
        [("duty", "岗位建功", 3, 12, 0.35), ("duty", "政治学习", 1, 5, 0.3), ("bonus", "新闻宣传", 1, 4, 0.12), ("bonus", "获得荣誉", 3, 6, 0.03), ("deduct", "组织生活", 1, 6, 0.06)];

    /// <summary>The entries of one quarter.</summary>
    public IEnumerable<DemoEntry> Of(DemoUnit unit, Quarter quarter) =>
        city.Options.IsStudy ? city.RosterOf(unit).Where(member => city.Keeps(unit) && member.IsOn(quarter.Start) && member.IsOn(quarter.End)).SelectMany(member => Quarterly(unit, member, quarter, Studied))
        : OtherSystems.OfMembers(unit) is { } system && Kinds.TryGetValue(system, out var kinds)
            ? OtherSystems.Assessed(city, unit, quarter.Year).SelectMany(member => Quarterly(unit, member, quarter, kinds))
            : [];

    private IEnumerable<DemoEntry> Quarterly(DemoUnit unit, DemoMember member, Quarter quarter, (string Type, string Item, int Least, int Most, double Chance)[] kinds)
    {
        var random = city.Random.Split($"ledger {member.PersonId} {quarter.Code}");
        var number = 0;
        var usesDefaults = city.Options.IsStudy && UnitHabits.Of(unit, city.Random).UsesDefaults;
        for (var month = 0; month < 3; month++)
        {
            var first = quarter.Start.AddMonths(month);
            var last = first.AddMonths(1).AddDays(-1);
            foreach (var (type, item, least, most, chance) in kinds)
            {
                if (!random.Happens(type is "base" or "appraisal" ? chance : Math.Clamp(type == "deduct" ? chance - member.Zeal / 2 : chance + member.Zeal, 0.01, 1)))
                {
                    continue;
                }

                var occurred = type == "base" ? first : first.AddDays(random.Between(0, last.Day - 1));
                // Most is declared at the last session of the month, some of it weeks late.
                var declared = random.Happens(0.06) ? last.AddDays(random.Between(10, 50)) : last;
                var approved = declared.AddDays(random.Between(2, 9));
                var isOpen = random.Happens(quarter == DemoOptions.LastQuarter && month == 2 ? 0.15 : 0.005);
                var published = approved <= quarter.End.AddDays(10) ? quarter.End.AddDays(10) : quarter.End.AddDays(100);
                yield return new DemoEntry(
                    $"J{member.PersonId[1..]}-{quarter.Code}-{++number:00}", member.PersonId, type, item, usesDefaults && least <= 5 && most >= 5 && random.Happens(0.4) ? 5 : random.Between(least, most), occurred, declared,
                    isOpen ? null : approved, isOpen ? null : published, $"P{unit.UnitId[1..]}002", isOpen ? null : $"P{unit.UnitId[1..]}001");
            }
        }
    }
}
