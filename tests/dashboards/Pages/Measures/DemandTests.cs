using Analytics.Dashboards.Pages.Measures;

namespace Analytics.Tests.Dashboards.Pages.Measures;

public sealed class DemandTests
{
    [Theory]
    [InlineData("year", 8, 8)]
    [InlineData("half_year", 1, 2)]
    [InlineData("quarter", 1, 4)]
    [InlineData("two_month", 1, 6)]
    [InlineData("month", 2, 24)]
    [InlineData("week", 1, 52)]
    public void A_count_for_each_sub_period_is_so_many_a_year(string per, int target, int yearly) =>
        Assert.Equal(yearly, new Demand { Kind = "req_cadence", Op = ">=", Per = per, Target = target }.Yearly);

    [Fact]
    public void A_rate_stays_as_it_is_in_whatever_period() =>
        Assert.Equal(80, new Demand { Kind = "req_rate", Op = ">=", Per = "quarter", Target = 80 }.Yearly);

    [Fact]
    public void A_length_of_each_session_a_single_item_and_an_upper_bound_are_no_figures_of_a_year()
    {
        Assert.Null(new Demand { Kind = "req_min", Op = ">=", Per = "session", Target = 0.5m }.Yearly);
        Assert.Null(new Demand { Kind = "req_min", Op = ">=", Per = "year", Target = 1, Item = "plan" }.Yearly);
        Assert.Null(new Demand { Source = "condition", Kind = "deduct_if", Op = ">", Target = 3 }.Yearly);
        Assert.Null(new Demand { Kind = "req_exists", Op = ">=", Per = "year", Target = 1 }.Yearly);
    }
}
