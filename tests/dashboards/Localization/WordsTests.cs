using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Localization;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_word_that_a_page_names_exists()
    {
        var words = new Words();
        var dashboards = Path.Combine(Repository.Root, "dashboards");
        var missing =
            from file in Directory.EnumerateFiles(dashboards, "*.*", SearchOption.AllDirectories)
            where (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)) && !file.Contains("node_modules", StringComparison.Ordinal)
            from Match use in NamedWord().Matches(File.ReadAllText(file))
            where words[use.Groups[1].Value].ResourceNotFound
            select $"{Path.GetRelativePath(dashboards, file)}: {use.Groups[1].Value}";

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("en", 1, 1, "1 hour, 1 record")]
    [InlineData("en", "1", 0, "1 hour, 0 records")]
    [InlineData("en", "1.5", 21, "1.5 hours, 21 records")]
    [InlineData("zh-CN", 1, 2, "1 小时，2 条记录")]
    public void English_has_one_word_for_one_and_another_for_more(string culture, object hours, object records, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(said, new Words()["plan.unit.of", hours, records].Value);
    }

    [Theory]
    [InlineData(1, "This year 1 unit is confirmed, 2 have open cases.")]
    [InlineData(3, "This year 3 units are confirmed, 2 have open cases.")]
    public void The_verb_follows_the_number_too(int confirmed, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.EndsWith(said, new Words()["integrity.text", confirmed, 2].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_comes_first_and_the_choice_of_a_language_stays()
    {
        using var warehouse = new TemporaryWarehouse();
        await using var site = new DashboardSite(warehouse.Folder);
        using var client = site.SignedIn(Role.Leader);

        Assert.Contains("没有这个页面", await Read("/not-found"), StringComparison.Ordinal);

        var choice = await client.GetAsync("/not-found?culture=en&page=2");
        Assert.Equal("/not-found?page=2", choice.Headers.Location!.OriginalString);

        var page = await Read("/not-found");
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);

        async Task<string> Read(string address) => await (await client.GetAsync(address)).Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task The_theme_chosen_is_there_at_first_paint()
    {
        using var warehouse = new TemporaryWarehouse();
        await using var site = new DashboardSite(warehouse.Folder);
        using var client = site.SignedIn(Role.Leader);

        await client.GetAsync("/not-found?theme=dark");

        var page = await (await client.GetAsync("/not-found")).Content.ReadAsStringAsync();
        Assert.Contains("data-theme=\"dark\"", page, StringComparison.Ordinal);
    }

    // Words["a.key"], Words["a.key", 1] and sources.Say("a.key"), not keys put together such as Words["role." + code].
    [GeneratedRegex("""(?:[Ww]ords\[|sources\.Say\()\s*"([^"]+)"[\],)]""")]
    private static partial Regex NamedWord();
}
