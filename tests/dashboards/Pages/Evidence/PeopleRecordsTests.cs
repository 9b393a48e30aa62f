using Analytics.Dashboards.Access;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Pages.Evidence;

/// <summary>The records of people behind a figure, and those that did not count or never came in.</summary>
public sealed class PeopleRecordsTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public PeopleRecordsTests()
    {
        PeopleTown.FillPublished(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Theory]
    [InlineData("subject=P1&measure=notes_words&period=2025", "计入的记录（2）", "9,000", "notes.csv")]
    [InlineData("subject=P1&measure=notes_words&period=2025", "装载时被退回的（1）", "-5", "在 0 到 1000000 之间")]
    // 党史 was read twice.
    [InlineData("subject=P1&measure=books_read&period=2025", "计入的记录（2）", "同一项已计", "哲学")]
    [InlineData("subject=P1&measure=articles_5000_words&period=2025", "计入的记录（2）", "未达到最低数", "（2）")]
    [InlineData("subject=P1&measure=offjob_hours&period=2025", "计入的记录（1）", "类型不符", "选学")]
    [InlineData("subject=P1&measure=research_days&period=2025", "计入的记录（1）", "不在本年度", "2.5")]
    [InlineData("subject=P1&measure=test_score&period=2025Q2", "计入的记录（1）", "在所看季度之后", "86")]
    [InlineData("subject=P1&measure=self_study_hours&period=2025", "计入的记录（2）", "2025M02", "14")]
    // P1, on the roster of B2 since July, was trained twice since; P3 never.
    [InlineData("subject=B2&measure=trained_persons&period=2025", "计入的记录（1）", "同一项已计", "P1")]
    [InlineData("subject=B2&measure=training_coverage&period=2025", "计入的记录（2）", "没有这类记录", "50")]
    [InlineData("subject=B1&measure=notes_words&period=2025", "计入的记录（", "P2", "21,000")]
    public async Task Records_stand_with_what_each_adds_or_why_it_adds_nothing(string address, params string[] words)
    {
        using var client = site.SignedIn(Role.Leader);

        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/evidence?{address}", UriKind.Relative)));

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
