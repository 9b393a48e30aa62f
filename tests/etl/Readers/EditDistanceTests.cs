using Analytics.Etl.Readers;

namespace Analytics.Tests.Etl.Readers;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("Unit_ID", "unit_id", 0)]
    [InlineData("应到人数", "应出席人数", 2)]
    [InlineData("结束时间", "单位编码", 4)]
    public void Between_words(string one, string other, int expected) => Assert.Equal(expected, EditDistance.Between(one, other));

    [Fact]
    public void Nearest_word_keeps_a_third_of_its_letters()
    {
        string[] headers = ["单位编码", "开始时间"];

        Assert.Equal("开始时间", EditDistance.Nearest("结束时间", headers));
        Assert.Null(EditDistance.Nearest("主持人", headers));
        Assert.Null(EditDistance.Nearest("结束时间", ["单位编码"]));
    }

    [Fact]
    public void Nearest_by_any_of_both_names() =>
        Assert.Equal("b", EditDistance.Nearest(["应到", "expected"], ["a", "b"], one => one == "a" ? ["实到人数", "present"] : ["应出席", "expected_count"]));
}
