using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.Unit;
using Analytics.Dashboards.Snapshots;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Snapshots;

public sealed class MartReaderTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly CurrentSnapshot current;

    public MartReaderTests()
    {
        // City C has the counties A and B; A1 belongs to A.
        warehouse.PublishTable(1, "dim_unit", "select unit_id, unit_id as name, true as is_current from (values ('C'), ('A'), ('A1'), ('B')) as t(unit_id)");
        warehouse.AddTable(1, "dim_unit_ancestor", "select * from (values ('C', 'C'), ('A', 'A'), ('A', 'C'), ('A1', 'A1'), ('A1', 'A'), ('A1', 'C'), ('B', 'B'), ('B', 'C')) as t(unit_id, ancestor_id)");
        current = new CurrentSnapshot(new WarehouseFolder(warehouse.Folder), NullLogger<CurrentSnapshot>.Instance);
    }

    [Theory]
    [InlineData(Role.Leader, null, new[] { "A", "A1", "B", "C" })]
    [InlineData(Role.Department, "A", new[] { "A", "A1" })]
    [InlineData(Role.Reporter, "A1", new[] { "A1" })]
    [InlineData(Role.Department, "no such unit", new string[0])]
    public void Rows_come_from_the_subtree_of_the_user_only(Role role, string? root, string[] visible)
    {
        using var reader = Reader(new UnitScope(role, root));

        Assert.Equal(visible, reader.Query<string>("Pages/Accounts/units.sql"));
    }

    [Theory]
    [InlineData(Role.Leader, null, 1)]
    [InlineData(Role.Department, "A", 1)]
    [InlineData(Role.Department, "B", 0)]
    public void A_query_about_one_unit_gives_its_rows_to_who_sees_it(Role role, string? root, int rows)
    {
        warehouse.AddTable(1, "mart_load_run", """
            select load_id, unit_id, coalesce(unit_id, 'all') || '.csv' as file, 'sessions' as dataset, '2026' as period, timestamp '2026-11-01' as loaded_at,
              1 as rows_read, 1 as rows_accepted, 0 as rows_rejected, 0 as rows_duplicate, true as is_current, null as message_zh, null as message_en
            from (values (1, 'A'), (2, 'A1'), (3, 'B'), (4, null)) as t(load_id, unit_id)
            """);
        using var reader = Reader(new UnitScope(role, root));

        // Somewhere between, rows of all units are there.
        for (var time = 0; time < 20; time++)
        {
            Thread.Sleep(10);
            var loads = reader.QueryOf<LoadRow>("Pages/Unit/loads.sql", "A1", row => row.UnitId);

            Assert.Equal(Enumerable.Repeat("A1.csv", rows), loads.Select(load => load.File));
            Assert.Empty(reader.QueryOf<LoadRow>("Pages/Unit/loads.sql", "no such unit", row => row.UnitId));
        }
    }

    [Fact]
    public void What_fails_among_reads_side_by_side_is_told_as_if_it_ran_alone()
    {
        var read = 0;

        Assert.Throws<IOException>(() => MartReader.SideBySide(() => throw new IOException("the disk"), () => Interlocked.Increment(ref read)));
        Assert.Equal(1, read);
    }

    [Fact]
    public void A_query_that_forgets_the_scope_is_refused()
    {
        using var reader = Reader(new UnitScope(Role.Leader, null));

        Assert.Throws<InvalidOperationException>(() => reader.Query<string>("Operations/audit_broken.sql"));
    }

    [Fact]
    public void Every_query_of_pages_keeps_to_the_scope()
    {
        var assembly = typeof(MartReader).Assembly;
        var queries = SqlFile.List(assembly, "Pages", ".sql");

        Assert.NotEmpty(queries);
        Assert.All(queries, file => Assert.Contains("$" + MartReader.ScopeParameter, ScopedSql.Of(file, seesAll: false), StringComparison.Ordinal));
    }

    [Fact]
    public void A_statement_for_readers_of_everything_gives_nothing_to_others()
    {
        using var connection = Database.OpenInMemory();
        connection.Execute("create table unit as select 'U1' as unit_id");
        var sql = "select unit_id from unit as u where " + ScopedSql.Expanded("{{seen u.unit_id}}", seesAll: true);

        Assert.Equal(["U1"], connection.Query<string>(sql, new { scope_unit_id = (string?)null }));
        Assert.Empty(connection.Query<string>(sql, new { scope_unit_id = "U1" }));
    }

    [Fact]
    public void A_query_that_shows_all_rows_to_everybody_reads_rules_only()
    {
        var assembly = typeof(MartReader).Assembly;
        var open = SqlFile.List(assembly, "Pages", ".sql").Select(file => (File: file, Sql: SqlFile.Read(assembly, file)))
            .Where(query => query.Sql.Contains("is null or true", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(open);
        using var connection = Database.OpenInMemory();
        foreach (var (file, sql) in open)
        {
            var others = ModelInputs.Of(connection, file, sql).Where(table => !IsRule(table));
            Assert.Empty(others.Select(table => $"{file} reads {table}"));
        }

        static bool IsRule(string table) =>
            table.StartsWith("rule_", StringComparison.Ordinal) || table is "dim_system" or "dim_indicator" or "dim_requirement" or "dim_measure" or "dim_detector";
    }

    [Fact]
    public void A_user_who_needs_a_unit_but_has_none_sees_nothing_at_all()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, "department")], "test"));

        Assert.Throws<InvalidOperationException>(() => UnitScope.Of(user));
    }

    public void Dispose()
    {
        current.Dispose();
        warehouse.Dispose();
    }

    private MartReader Reader(UnitScope scope) => new(current, new ServiceCollection().AddSingleton(scope).BuildServiceProvider());
}
