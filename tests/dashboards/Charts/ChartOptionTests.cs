using System.Text.Json;
using Analytics.Dashboards.Charts;

namespace Analytics.Tests.Dashboards.Charts;

public sealed class ChartOptionTests
{
    [Fact]
    public void A_gap_in_a_trend_stays_null_and_a_break_is_marked_once()
    {
        var option = Read(TrendLine.Option(
            ["2025Q1", "2025Q2"],
            [new("A", [new(1, "1"), new(null, "—")]), new("B", [new(2, "2"), new(3, "3", "units?quarter=2025Q2")])],
            ["2025Q2"],
            "break"));

        var series = option.GetProperty("series");
        Assert.Equal(JsonValueKind.Null, series[0].GetProperty("data")[1].GetProperty("value").ValueKind);
        Assert.Equal("units?quarter=2025Q2", series[1].GetProperty("data")[1].GetProperty("href").GetString());
        Assert.Equal("2025Q2", series[0].GetProperty("markLine").GetProperty("data")[0].GetProperty("xAxis").GetString());
        Assert.Equal(JsonValueKind.Null, series[1].GetProperty("markLine").ValueKind);
    }

    [Fact]
    public void A_trend_refuses_a_series_that_lacks_a_quarter()
    {
        var refused = Assert.Throws<ArgumentException>(() => TrendLine.Option(["2025Q1", "2025Q2"], [new("A", [new(1, "1")])], [], ""));

        Assert.Contains("A has 1 values for 2 quarters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_starts_at_the_ten_below_the_lowest_and_ends_at_100()
    {
        var axis = Read(TrendLine.Option(["2025Q1", "2025Q2"], [new("A", [new(83.2, "83.2%"), new(99.9, "99.9%")])], [], "", "%")).GetProperty("yAxis");

        Assert.Equal([80, 100, 4], new[] { "min", "max", "interval" }.Select(name => axis.GetProperty(name).GetDouble()));
    }

    [Fact]
    public void Tiers_are_stacked_on_one_column_and_only_labels_take_the_palette()
    {
        var option = Read(TierColumns.Option(["2025Q1"], [new("优秀", [new(40, "40%")]), new("veto", [new(60, "60%")], TierColumns.Color("veto"))]));

        Assert.All(option.GetProperty("series").EnumerateArray(), series => Assert.Equal("tiers", series.GetProperty("stack").GetString()));
        Assert.Equal(["--series-1", "--bad"], option.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("color").GetString()));
    }

    [Fact]
    public void A_cell_of_the_heatmap_names_its_area_and_indicator()
    {
        var option = Read(CoverageHeatmap.Option(["出勤", "笔记"], ["甲县"], [new(1, 0, new(50, "50%", "units?area=A"))], "low", "high"));

        var cell = option.GetProperty("series")[0].GetProperty("data")[0];
        Assert.Equal([1, 0, 50], cell.GetProperty("value").EnumerateArray().Select(part => part.GetDouble()));
        Assert.Equal("甲县 · 笔记", cell.GetProperty("name").GetString());
    }

    [Fact]
    public void Bars_have_marks_only_where_peers_are_given()
    {
        ChartSeries bars = new("unit", [new(5, "5")]);

        Assert.Equal(1, Read(RankBar.Option(["a"], bars)).GetProperty("series").GetArrayLength());
        Assert.Equal(2, Read(RankBar.Option(["a"], bars, new("peers", [new(6, "6")]))).GetProperty("series").GetArrayLength());
    }

    [Fact]
    public void No_name_can_end_the_script_element_that_holds_the_option()
    {
        var json = ChartJson.Write(RankBar.Option(["</script><b>甲"], new("unit", [new(5, "5")])));

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Contains("甲", json, StringComparison.Ordinal);
    }

    private static JsonElement Read(object option) => JsonDocument.Parse(ChartJson.Write(option)).RootElement;
}
