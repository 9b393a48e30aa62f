using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Etl.Readers;

/// <summary>Parquet columns of fitting types give what the same cells give as text.</summary>
public sealed class ParquetTypesTests : IDisposable
{
    private const string Sessions = """
        select *, case when session_id is not null then timestamp '2025-03-05 11:00:00' end as end_at from (values
          ('S2', 'U2', 'branch', timestamp '2025-03-02 09:00:00', 2.50::decimal(9,2), 10::bigint, 9::utinyint, true),
          (' S3 ', 'U2', 'branch', timestamp '0025-03-02 09:00:00', 1, 10, 9, null),
          ('S4', 'U2', 'branch', null, 1, 10, 9, false),
          ('S5', 'U2', 'branch', timestamp '2025-03-03 09:00:00', 1, 4000000000, 9, false),
          ('S6', 'U2', 'branch', timestamp '2025-03-04 09:00:00', -1, 10, 9, false),
          (null, null, null, null, null, null, null, null),
          ('S2', 'U2', 'branch', timestamp '2025-03-02 09:00:00', 2.5, 10, 9, true),
          ('S2', 'U2', 'branch', timestamp '2025-03-02 10:00:00', 2.5, 10, 9, true)
        ) as t(session_id, unit_id, session_type, start_at, hours, expected, present, has_record)
        """;

    private readonly LoadedFiles files = new();

    public ParquetTypesTests() => files.LoadBasics();

    [Theory]
    [InlineData("*")]
    [InlineData("cast(columns(*) as varchar)")]
    public void Values_and_rejections_are_the_same_typed_and_as_text(string columns)
    {
        Write("sessions_2.parquet", $"select {columns} from ({Sessions})");

        var run = Assert.Single(files.LoadAll(files.Write("sessions_2.parquet")));

        Assert.Equal((7, 1, 5, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected, run.RowsDuplicate));
        Assert.Equal(["2 start_at type", "3 start_at required", "4 expected type", "5 hours range", "8 session_id key"], files.Rejections());
        Assert.Equal(
            ["S2 2025-03-02 09:00:00 2.50 10 9 true 1"],
            files.Query<string>($"select concat_ws(' ', session_id, start_at, hours, expected, present, has_record, row_number) from stg_sessions where load_id = {run.LoadId} order by row_number"));
    }

    [Theory]
    [InlineData("", 3, 0, 0)]
    [InlineData("union all select 'S2', 'U2', 'branch', timestamp '2025-03-01 10:00:00', timestamp '2025-03-01 11:00:00'", 3, 0, 1)]
    [InlineData("union all select 'S2', 'U2', 'branch', timestamp '2025-03-09 10:00:00', timestamp '2025-03-09 11:00:00'", 3, 1, 0)]
    [InlineData("union all select 'S9', 'U9', 'branch', timestamp '2025-03-09 10:00:00', timestamp '2025-03-09 11:00:00'", 3, 1, 0)]
    public void Sound_rows_are_kept_from_the_file_itself_and_one_odd_row_is_found_among_them(string odd, int accepted, int rejected, int duplicate)
    {
        const string Sound = """
            select 'S' || n as session_id, 'U2' as unit_id, 'branch' as session_type, timestamp '2025-03-01 10:00:00' as start_at, timestamp '2025-03-01 11:00:00' as end_at
            from range(2, 5) as r(n)
            """;
        Write("sessions_3.parquet", Sound + " " + odd);

        var run = Assert.Single(files.LoadAll(files.Write("sessions_3.parquet")));

        Assert.Equal((accepted + rejected + duplicate, accepted, rejected, duplicate), (run.RowsRead, run.RowsAccepted, run.RowsRejected, run.RowsDuplicate));
        Assert.Equal(["S2 1", "S3 2", "S4 3"], files.Query<string>($"select session_id || ' ' || row_number from stg_sessions where load_id = {run.LoadId} order by row_number"));
    }

    [Fact]
    public void Rows_that_went_to_their_place_before_an_odd_one_was_met_stand_there_once()
    {
        const int Rows = 300_000;
        Write("claims_5.parquet", $"""
            select 'unit' as subject_type, 'U2' as subject_id, '2025' as period, 'branch_sessions' as measure, if(n = {Rows} - 2, 'many', '3') as value, 'i' || n as item
            from range({Rows}) as r(n)
            """);

        var run = Assert.Single(files.LoadAll(files.Write("claims_5.parquet")));

        Assert.Equal((Rows, Rows - 1, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal([$"{Rows - 1} value type"], files.Rejections());
        Assert.Equal([(Rows - 1L, Rows * (Rows + 1L) / 2 - (Rows - 1))], files.Query<(long, long)>("select count(*), sum(row_number)::bigint from stg_claims"));
    }

    [Fact]
    public void A_column_that_nobody_knows_is_remarked_on_where_all_rows_are_sound()
    {
        Write("sessions_6.parquet", "select 'S2' as session_id, 'U2' as unit_id, 'branch' as session_type, timestamp '2025-03-01 10:00:00' as start_at, timestamp '2025-03-01 11:00:00' as end_at, 'x' as colour");

        var run = Assert.Single(files.LoadAll(files.Write("sessions_6.parquet")));

        Assert.Equal((1, 0), (run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["colour warning"], files.Query<string>("select value || ' ' || severity from rejection where rule = 'unknown_column'"));
    }

    [Fact]
    public void A_column_called_as_the_reader_calls_the_number_of_a_row_is_only_unknown()
    {
        Write("units_4.parquet", "select 'U7' as unit_id, 'U1' as parent_id, 'x' as name, 'branch' as level, '2020-01-01' as valid_from, 70 as file_row_number");

        var run = Assert.Single(files.LoadAll(files.Write("units_4.parquet")));

        Assert.Equal((null, 1L), (run.Refused, run.RowsAccepted));
        Assert.Equal([1], files.Query<int>($"select row_number from stg_units where load_id = {run.LoadId}"));
    }

    [Fact]
    public void A_row_with_a_cell_above_the_limit_is_rejected_and_the_others_load()
    {
        files.Close();
        File.WriteAllText(Path.Combine(files.Warehouse, "settings.yaml"), "load: {cell_characters: 20}");
        Write("units_2.parquet", """
            select * from (values ('U7', 'U1', '二十个汉字二十个汉字二十个汉字二十个汉字', 'branch', date '2020-01-01'),
              ('U8', 'U1', 'xxxxxxxxxxxxxxxxxxxxx', 'branch', date '2020-01-01'), ('U9', 'U1', 'x', 'branch', date '2020-01-01'))
              as t(unit_id, parent_id, name, level, valid_from)
            """);

        var run = Assert.Single(files.LoadAll(files.Write("units_2.parquet")));

        Assert.Equal((3, 2, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["2 too_long"], files.Rejections());
        Assert.Equal(
            ["a cell has 21 characters, the limit is 20 (load.cell_characters of settings.yaml)"],
            files.Query<string>("select message_en from rejection where rule = 'too_long'"));
    }

    [Fact]
    public void A_damaged_page_refuses_the_file_and_not_the_load()
    {
        Write("units_3.parquet", "select 'U' || n as unit_id, 'U1' as parent_id, hash(n)::varchar as name, 'branch' as level, '2020-01-01' as valid_from from range(2000) as r(n)");
        var path = files.Write("units_3.parquet");
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(200, 400).Fill(0xFF);
        File.WriteAllBytes(path, bytes);

        var run = Assert.Single(files.LoadAll(path));

        Assert.Equal("unreadable", run.Refused);
    }

    private void Write(string name, string query)
    {
        using var connection = Database.OpenInMemory();
        connection.Execute($"copy ({query}) to '{files.Write(name)}' (format parquet)");
    }

    public void Dispose() => files.Dispose();
}
