using Analytics.Dashboards.Pages.Overview;

namespace Analytics.Tests.Dashboards.Pages.Overview;

public sealed class LookedTests
{
    [Theory]
    [InlineData("2025Q3", "2025Q2")]
    [InlineData("2025Q1", "2024Q4")]
    [InlineData("", "")]
    public void The_quarter_before_the_first_is_the_last_of_the_year_before(string quarter, string before) =>
        Assert.Equal(before, Looked.QuarterBefore(quarter));
}
