using Analytics.Dashboards.Pages.Evidence;

namespace Analytics.Tests.Dashboards.Pages.Evidence;

public sealed class EvidenceSumTests
{
    private static readonly EvidenceRecord[] Records =
    [
        new() { Value = 2, Weight = 4 },
        new() { Value = 7, Weight = 8 },
        new() { Value = 100, Weight = 100, Reason = "later" },
    ];

    [Theory]
    [InlineData("sum", 9)]
    [InlineData("distinct_items", 9)]
    [InlineData("minimum", 2)]
    // 100 × (2 + 7) / (4 + 8)
    [InlineData("rate", 75)]
    public void Records_add_up_as_the_measure_says_without_those_that_do_not_count(string aggregate, int figure) =>
        Assert.Equal(figure, EvidenceSum.Of(aggregate, Records));

    [Fact]
    public void Nothing_that_counts_is_unknown_and_not_zero() => Assert.Null(EvidenceSum.Of("sum", Records[2..]));

    [Fact]
    public void Items_are_taken_each_by_itself_and_then_together()
    {
        EvidenceClaim[] claims =
        [
            new() { Item = "plan", Value = 1 },
            new() { Item = "plan", Value = 0 },
            new() { Item = "summary", Value = 1 },
            new() { Item = "notice", Value = 1, Reason = "year" },
        ];

        Assert.Equal(2, EvidenceSum.Of("exists", claims));
    }
}
