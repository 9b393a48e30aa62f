using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Pages.Dictionary;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Pages.Dictionary;

public sealed class DictionaryTests
{
    private static readonly Lineage All = Lineage.Current;

    [Fact]
    public void Every_published_table_and_column_means_something_in_both_languages()
    {
        var published = All.All.Where(table => table.Kind is "mart" or "dim" or "fct" or "rule" || table.Name is "load_run" or "rejection").ToList();

        var silent = published.SelectMany(table => table.Columns
            .Where(column => column.Description.Length == 0 || ChineseMeanings.Column(table.Name, column.Name) is null)
            .Select(column => $"{table.Name}.{column.Name}")
            .Concat(table.Description.Length == 0 || ChineseMeanings.Table(table.Name) is null ? [table.Name] : []));

        Assert.Empty(TableCatalogue.All.Select(table => table.Name).Except(published.Select(table => table.Name)));
        Assert.Empty(silent);
    }

    [Fact]
    public void Whatever_a_table_reads_is_in_the_dictionary()
    {
        var unknown = All.All.SelectMany(table => table.Inputs.Where(input => All.Find(input) is null).Select(input => $"{table.Name} reads {input}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void A_figure_is_traced_to_the_datasets_that_it_comes_from()
    {
        Assert.Contains("sessions", All.Origins("mart_score"));
        Assert.Contains(":systems", All.Origins("mart_score"));
        Assert.Equal(["sessions"], All.Origins("stg_sessions"));
        Assert.DoesNotContain("mart_score", All.Upstream("mart_score").Keys);
        Assert.Equal(1, All.Upstream("mart_score")["int_total"]);
    }

    [Fact]
    public void The_picture_of_every_mart_stays_within_its_frame_and_no_boxes_overlap()
    {
        foreach (var table in TableCatalogue.All)
        {
            var picture = LineagePicture.Of(All, table.Name);

            Assert.All(picture.Boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + LineagePicture.BoxWidth <= picture.Width && box.Y + LineagePicture.BoxHeight <= picture.Height));
            Assert.Equal(picture.Boxes.Count, picture.Boxes.Select(box => (box.X, box.Y)).Distinct().Count());
            Assert.All(picture.Lines, line => Assert.True(line.From.X < line.To.X));
        }
    }

    [Fact]
    public async Task Every_published_table_has_a_page_with_its_columns_and_statement()
    {
        using var warehouse = new TemporaryWarehouse();
        await using var site = new DashboardSite(warehouse.Folder);
        using var client = site.SignedIn(Role.Reporter, "B1");
        foreach (var table in TableCatalogue.All)
        {
            var page = await client.GetStringAsync(new Uri($"/dictionary/{table.Name}", UriKind.Relative));

            Assert.All(All.Find(table.Name)!.Columns, column => Assert.Contains($"id=\"{column.Name}\"", page, StringComparison.Ordinal));
            Assert.Equal(All.Find(table.Name)!.Sql.Length > 0, page.Contains("id=\"sql\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_search_finds_columns_by_their_meaning()
    {
        using var warehouse = new TemporaryWarehouse();
        await using var site = new DashboardSite(warehouse.Folder);
        using var client = site.SignedIn(Role.Leader);

        var page = await client.GetStringAsync(new Uri("/dictionary?search=" + Uri.EscapeDataString("同类中位数"), UriKind.Relative));
        using var unknown = await client.GetAsync(new Uri("/dictionary/no_such_table", UriKind.Relative));

        Assert.Equal(["mart_unit_comparison"], Regex.Matches(page, "href=\"dictionary/([a-z_]+)\"").Select(match => match.Groups[1].Value));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
