using System.Globalization;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Systems.Rules;

namespace Analytics.Tests.Dashboards.Pages.Systems;

public sealed class ClauseWordsTests : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Words) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly Words words = new();

    private static readonly ClauseRule Short = new()
    {
        IndicatorId = "A-1", ClauseId = "A-1.1", Kind = "deduct_short", Measure = "sessions", MeasureZh = "集体学习次数", MeasureEn = "Sessions", Unit = "次",
        Target = 12, Step = 1, K = 2, Partial = "floor", WhenNull = "absent",
    };

    [Theory]
    [InlineData("zh-CN", "“集体学习次数”全年未达12次，每少1次扣2分；没有记录按没有算")]
    [InlineData("en", "\"Sessions\" below 12 in the year: −2 for each 1 short; no record counts as none")]
    public void A_shortfall_is_said_with_its_target_step_and_points(string culture, string sentence) =>
        Assert.Equal(sentence, Say(culture, Short, new SystemRules { System = new SystemRule() }));

    [Theory]
    [InlineData("en", 1, "1 paper")]
    [InlineData("en", 4, "4 papers")]
    [InlineData("en", 0.5, "0.5 papers")]
    [InlineData("zh-CN", 1, "1篇")]
    public void One_paper_is_no_papers(string culture, double figure, string said)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(culture));

        Assert.Equal(said, new RuleWords(words).Figure((decimal)figure, "篇"));
    }

    [Fact]
    public void Sub_periods_parts_of_a_step_and_nothing_at_all_are_said() => Assert.Equal(
        "“集体学习次数”每季度未达12天，每少0.5天扣2分（不足一步按一步扣）；完全没有则扣3分",
        Say("zh-CN", Short with { Per = "quarter", Unit = "天", Step = 0.5m, Partial = "ceil", WhenNullPoints = -3 }, new SystemRules { System = new SystemRule() }));

    [Fact]
    public void A_missing_list_names_its_items_and_what_each_must_fulfil()
    {
        var clause = new ClauseRule { ClauseId = "A-2.1", Kind = "deduct_missing", Measure = "documents", K = 1 };
        var rules = new SystemRules
        {
            System = new SystemRule(),
            Options =
            [
                new OptionRule { ClauseId = "A-2.1", Ordinal = 1, Attribute = "item", OptionValue = "plan", OptionZh = "计划" },
                new OptionRule { ClauseId = "A-2.1", Ordinal = 2, Attribute = "item", OptionValue = "notes", OptionZh = "笔记" },
            ],
            Conditions =
            [
                new ConditionRule { ClauseId = "A-2.1", GroupNo = 1, Measure = "documents", MeasureZh = "文件", Item = "plan", Op = ">=", Value = 1 },
                new ConditionRule { ClauseId = "A-2.1", GroupNo = 2, Measure = "notes_words", MeasureZh = "笔记字数", Unit = "字", Op = ">=", Value = 10000 },
            ],
        };

        Assert.Equal("下列每缺一项扣1分：计划、笔记（“笔记字数”不少于10,000字）", Say("zh-CN", clause, rules));
    }

    [Fact]
    public void Conditions_on_nothing_and_for_some_people_only_read_as_a_person_would_say_them()
    {
        var clause = new ClauseRule { ClauseId = "A-3.1", Kind = "deduct_if", Mode = "any", K = 2 };
        var rules = new SystemRules
        {
            System = new SystemRule(),
            Conditions =
            [
                new ConditionRule { ClauseId = "A-3.1", GroupNo = 1, MeasureZh = "计划", Op = "=", Value = 0 },
                new ConditionRule { ClauseId = "A-3.1", GroupNo = 1, MeasureZh = "文章", Unit = "篇", Op = "<", Value = 2, PopulationZh = "县处级", PopulationEn = "county rank" },
            ],
        };

        Assert.Equal("没有“计划”，或“文章”少于2篇（限县处级），扣2分", Say("zh-CN", clause, rules));
    }

    [Theory]
    [InlineData("manual")]
    [InlineData("unspecified")]
    [InlineData("deduct_short")]
    [InlineData("deduct_event")]
    [InlineData("deduct_if")]
    [InlineData("deduct_missing")]
    [InlineData("full_if")]
    [InlineData("zero_if")]
    [InlineData("credit_each")]
    [InlineData("bonus_each")]
    [InlineData("step")]
    [InlineData("adjust")]
    [InlineData("tier_manual")]
    [InlineData("tier_threshold")]
    public void Every_rule_kind_has_words_in_both_languages(string kind)
    {
        var rules = new SystemRules { System = new SystemRule() };
        var clause = Short with { Kind = kind, Partial = null, WhenNull = null };

        Assert.NotEqual(kind, Say("zh-CN", clause, rules));
        Assert.DoesNotContain(Say("en", clause, rules), letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    private string Say(string culture, ClauseRule clause, SystemRules rules)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        return new ClauseWords(rules, words).Say(clause);
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
