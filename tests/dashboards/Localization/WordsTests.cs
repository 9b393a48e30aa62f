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
