using Analytics.Warehouse.Trials;

namespace Analytics.Tests.Warehouse.Trials;

/// <summary>A change is written as a person would say it: rule, key, value.</summary>
public sealed class RuleChangeTests
{
    [Theory]
    [InlineData("DL-4.2.points=10", "DL-4.2", "points", "10")]
    [InlineData("CL-1.2.k = 2", "CL-1.2", "k", "2")]
    [InlineData("tiers.优秀.lower=85", "tiers.优秀", "lower", "85")]
    [InlineData("INT-03=ceil", "INT-03", "value", "ceil")]
    [InlineData("composite.vote=0.3", "composite", "vote", "0.3")]
    public void It_names_rule_key_and_value(string text, string rule, string key, string value)
    {
        var change = RuleChange.Parse(text);

        Assert.Equal(new RuleChange(rule, key, value), change);
        Assert.Equal(change, RuleChange.Parse(change.ToString()));
    }

    [Theory]
    [InlineData("INT-03")]
    [InlineData("=ceil")]
    [InlineData("CL-1.k=")]
    public void Half_a_change_is_none(string text) => Assert.Throws<FormatException>(() => RuleChange.Parse(text));
}
