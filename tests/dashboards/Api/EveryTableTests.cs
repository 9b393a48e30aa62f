using System.Net;
using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Tests.Support;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Dashboards.Api;

public sealed class EveryTableTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public EveryTableTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public void Every_mart_of_the_warehouse_can_be_read()
    {
        var marts = Model.All().Select(model => model.Name).Where(name => name.StartsWith("mart_", StringComparison.Ordinal));

        Assert.Empty(marts.Except(TableCatalogue.All.Select(table => table.Name)));
    }

    [Theory]
    [MemberData(nameof(Reader.Theory), MemberType = typeof(Reader))]
    public async Task Every_table_gives_each_reader_his_rows_and_no_other(Role role, string? unit)
    {
        var reader = new Reader(role, unit);
        using var client = site.SignedIn(role, unit);
        foreach (var table in TableCatalogue.All)
        {
            if (!reader.Reads(table.Name))
            {
                using var refused = await client.GetAsync(Address("/api/v1/" + table.Name));
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
                continue;
            }

            var rows = await Rows(client, table);

            Assert.Equal(reader.Rows(warehouse.Folder, table.Name, table.Keys), rows.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(Role.Inspector, null, JsonValueKind.Array)]
    [InlineData(Role.Inspector, "T", JsonValueKind.Null)]
    [InlineData(Role.Leader, null, JsonValueKind.Null)]
    [InlineData(Role.Department, "B1", JsonValueKind.Null)]
    public async Task Evidence_may_name_persons_and_other_units_so_only_inspectors_of_the_city_get_it(Role role, string? unit, JsonValueKind kind)
    {
        using var client = site.SignedIn(role, unit);

        var flags = JsonDocument.Parse(await client.GetStringAsync(Address("/api/v1/mart_flag"))).RootElement.GetProperty("rows");

        Assert.Equal(kind, flags[0].GetProperty("evidence").ValueKind);
    }

    [Fact]
    public async Task Figures_over_the_whole_city_are_kept_from_those_who_see_a_part()
    {
        Close();
        using var client = site.SignedIn(Role.Department, "B1");

        var answer = JsonDocument.Parse(await client.GetStringAsync(Address("/api/v1/mart_closing"))).RootElement;

        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("subjects").ValueKind));
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    // Closes the newest quarter of the town and publishes that.
    private void Close()
    {
        var folder = new WarehouseFolder(warehouse.Folder);
        using (var connection = folder.OpenForWriting())
        {
            QuarterClosing.Close(connection, "2025Q4", "boss", SmallTown.Clock);
            WarehouseBuild.Run(connection, folder, SmallTown.Clock, isFull: true);
        }

        SmallTown.Publish(folder);
    }

    private static async Task<List<string>> Rows(HttpClient client, PublishedTable table)
    {
        var rows = new List<string>();
        for (var next = $"/api/v1/{table.Name}?limit=700"; next is not null;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync(Address(next)));
            rows.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(row => string.Join('|', table.Keys.Select(key => row.GetProperty(key).ToString()))));
            next = page.RootElement.GetProperty("next").GetString();
        }

        return rows;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
