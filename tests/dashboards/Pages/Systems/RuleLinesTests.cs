using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Systems.Rules;

namespace Analytics.Tests.Dashboards.Pages.Systems;

public sealed class RuleLinesTests
{
    private static readonly SystemRules Before = new()
    {
        System = new SystemRule { Version = "2013" },
        Indicators = [new IndicatorRule { IndicatorId = "A-1", NameZh = "学习", MaxPoints = 10 }, new IndicatorRule { IndicatorId = "A-2", NameZh = "工作", MaxPoints = 5 }],
    };

    [Fact]
    public void Only_rules_whose_words_differ_are_laid_side_by_side()
    {
        var after = Before with
        {
            Indicators = [Before.Indicators[0] with { MaxPoints = 12 }, Before.Indicators[1], new IndicatorRule { IndicatorId = "A-3", NameZh = "创新", MaxPoints = 3 }],
        };

        Assert.Equal(
            [new RuleDifference("A-1", "学习 10", "学习 12"), new RuleDifference("A-3", null, "创新 3")],
            RuleLines.Differences(Before, after, new Words()));
    }

    [Fact]
    public void A_version_does_not_differ_from_itself() => Assert.Empty(RuleLines.Differences(Before, Before, new Words()));
}
