using System.Globalization;
using Analytics.Dashboards.Charts;

namespace Analytics.Tests.Dashboards.Charts;

public sealed class FigureTextTests
{
    public FigureTextTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void What_is_unknown_is_a_dash_and_never_a_zero()
    {
        Assert.Equal(["—", "—", "—", "—"], new[] { FigureText.Number((double?)null), FigureText.Count(null), FigureText.Percent(null), FigureText.Change(null) });
    }

    [Theory]
    [InlineData(1234.5, "1,234.5")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(-0.004, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(-1e-17, "0")]
    public void What_is_rounded_to_nothing_has_no_sign(double value, string text) => Assert.Equal(text, FigureText.Number(value));

    [Theory]
    [InlineData(1.5, "+1.5")]
    [InlineData(-0.25, "−0.25")]
    [InlineData(0.001, "±0")]
    public void A_change_carries_its_sign(double change, string text) => Assert.Equal(text, FigureText.Change(change));

    [Fact]
    public void A_ratio_reads_as_a_percentage_with_one_decimal() => Assert.Equal("93.5%", FigureText.Percent(0.935));
}
