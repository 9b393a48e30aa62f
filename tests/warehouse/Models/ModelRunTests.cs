using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Models;

public class ModelRunTests
{
    [Fact]
    public void Models_are_built_after_their_inputs_whatever_the_order_of_the_files()
    {
        using var connection = Database.OpenInMemory();
        Model[] models = [Some("a_last", "b_first", "select id from b_first"), Some("b_first", "", "select 7 as id")];

        ModelRun.Run(connection, models, only: null, progress: null);

        Assert.Equal(7, connection.ExecuteScalar<int>("select id from a_last"));
    }

    [Fact]
    public void Models_that_wait_for_each_other_are_named()
    {
        Model[] models = [Some("a", "b", "select id from b"), Some("b", "a", "select id from a")];

        var exception = Assert.Throws<ModelException>(() => ModelOrder.Of(models, new HashSet<string>()));

        Assert.Equal("a: models wait for each other: a -> b -> a", exception.Message);
    }

    [Fact]
    public void An_input_nobody_makes_is_named() =>
        AssertFails("a: its input nowhere is neither a model nor a table", Some("a", "nowhere", "select id from nowhere"));

    [Fact]
    public void A_table_the_query_names_must_be_an_input() =>
        AssertFails("a: the query names tables that 'inputs' does not: b", Some("a", "", "with c as (select id from b) select id from c"), Some("b", "", "select 1 as id"));

    [Fact]
    public void An_input_the_query_leaves_out_is_an_error() =>
        AssertFails("a: 'inputs' names tables that the query does not: b", Some("a", "b", "select 1 as id"), Some("b", "", "select 1 as id"));

    [Theory]
    [InlineData("select unnest([1, 1, 2, 3, 3]) as id", "id = 1, times = 2")]
    [InlineData("select null::integer as id", "id = null, times = 1")]
    public void Rows_that_break_the_grain_are_shown(string query, string offender)
    {
        using var connection = Database.OpenInMemory();

        var exception = Assert.Throws<ModelException>(() => ModelRun.Run(connection, [Some("a", "", query)], only: null, progress: null));

        Assert.StartsWith("a: rows that break its grain: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(offender, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_nothing_computes_is_an_error() =>
        AssertFails("a: nothing computes Nobody", Model.Parse("a.sql", "-- a: one row\n-- grain: id\n-- inputs:\n-- source: test\n-- computed: Nobody\n-- columns: id  number\nselect 1 as id"));

    [Fact]
    public void A_column_without_description_is_an_error() =>
        AssertFails("a: the header's columns are not those of the query: extra", Some("a", "", "select 1 as id, 2 as extra"));

    [Fact]
    public void Descriptions_become_comments()
    {
        using var connection = Database.OpenInMemory();

        ModelRun.Run(connection, [Some("a", "", "select 1 as id")], only: null, progress: null);

        Assert.Equal("one row's thing", connection.QuerySingle<string>("select comment from duckdb_tables() where table_name = 'a'"));
        Assert.Equal("its code", connection.QuerySingle<string>("select comment from duckdb_columns() where table_name = 'a'"));
    }

    [Fact]
    public void Progress_counts_the_models_chosen()
    {
        using var connection = Database.OpenInMemory();
        var heard = new List<ModelProgress>();
        Model[] models = [Some("a", "", "select 1 as id"), Some("b", "", "select 1 as id"), Some("c", "", "select 1 as id")];

        ModelRun.Run(connection, models, ["a", "c"], new Listener(heard));

        Assert.Equal([("a", 1, 2), ("c", 2, 2)], heard.Select(step => (step.Model, step.Number, step.Of)));
    }

    [Fact]
    public void All_models_of_the_warehouse_build_over_no_data()
    {
        using var warehouse = new TemporaryWarehouse();
        using var connection = warehouse.OpenForWriting();

        ModelRun.Run(connection);

        Assert.Equal(0, connection.ExecuteScalar<long>("select count(*) from dim_unit"));
    }

    [Fact]
    public void A_model_that_breaks_a_transaction_is_named()
    {
        using var connection = Database.OpenInMemory();
        using var transaction = connection.BeginTransaction();
        connection.Execute("create table once (id integer primary key)");

        var exception = Assert.Throws<ModelException>(() => ModelRun.Run(
            connection, [Some("a", "", "select 1 as id")], only: null, progress: null, _ => Break(connection)));

        Assert.StartsWith("b: ", exception.Message, StringComparison.Ordinal);

        static void Break(DuckDBConnection connection)
        {
            try
            {
                connection.Execute("insert into once select 1 from range(2)");
            }
            catch (DuckDBException broken)
            {
                throw new ModelException("b", broken.Message);
            }
        }
    }

    private static void AssertFails(string message, params Model[] models)
    {
        using var connection = Database.OpenInMemory();
        var exception = Assert.Throws<ModelException>(() => ModelRun.Run(connection, models, only: null, progress: null));
        Assert.Equal(message, exception.Message);
    }

    private static Model Some(string name, string inputs, string query) => Model.Parse(
        $"Models/{name}.sql",
        $"-- {name}: one row's thing\n-- grain: id\n-- inputs: {inputs}\n-- source: test\n-- columns: id  its code\n{query}");

    private sealed class Listener(List<ModelProgress> heard) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => heard.Add(value);
    }
}
