using Analytics.Tests.Support;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Models;

/// <summary>
/// Figures of an area where U1 moves from county C1 to C2 in April, U2 closes in May, and U3 of C1 merges into U4 of C2 in July.
/// In each quarter U1 holds one session, U2 two, U3 three, U4 four, and after the merger seven.
/// </summary>
public sealed class ChangingUnitsTests(ChangingUnitsTests.Town town) : IClassFixture<ChangingUnitsTests.Town>
{
    [Theory]
    // As it was: U1, U2, U3. As it is: what U2 left behind; U1 and U3 belong to C2 today.
    [InlineData("C1", "2025Q1", "6 2")]
    [InlineData("C1", "2025Q2", "5 2")]
    [InlineData("C1", "2025Q3", "none none")]
    [InlineData("C2", "2025Q1", "4 8")]
    [InlineData("C2", "2025Q2", "5 8")]
    [InlineData("C2", "2025Q3", "8 8")]
    // The merged unit's past shows under its successor only when restated.
    [InlineData("U4", "2025Q1", "4 7")]
    [InlineData("T", "2025Q1", "10 10")]
    [InlineData("T", "2025Q3", "8 8")]
    public void A_trend_shows_the_area_as_it_was_and_restated_as_it_is(string area, string quarter, string sessions)
    {
        Assert.Equal([sessions], town.Query<string>(
            $"select coalesce(cast(value as integer)::varchar, 'none') || ' ' || coalesce(cast(restated_value as integer)::varchar, 'none') from mart_quarterly_trend where measure = 'sessions' and area_unit_id = '{area}' and quarter = '{quarter}'"));
    }

    [Fact]
    public void A_moved_unit_breaks_the_series_of_both_counties()
    {
        Assert.Equal(["C1", "C2"], town.Query<string>("select area_unit_id from mart_quarterly_trend where measure = 'sessions' and quarter = '2025Q2' and series_break and area_unit_id like 'C%' order by 1"));
    }

    [Theory]
    [InlineData("2025Q1", "C1 3, C2 1")]
    [InlineData("2025Q2", "C1 2, C2 2")]
    // Neither the closed nor the merged unit is due any more.
    [InlineData("2025Q3", "C2 2")]
    public void Coverage_of_a_quarter_counts_who_belonged_to_the_county_then(string asOf, string due)
    {
        Assert.Equal(due, string.Join(", ", town.Query<string>(
            $"select distinct area_unit_id || ' ' || max(subjects_due) from mart_indicator_coverage where system_id = 'qz_kaohe' and as_of = '{asOf}' and basis = 'official' and area_unit_id like 'C%' group by area_unit_id order by 1")));
    }

    [Theory]
    [InlineData("2025Q1", "C1 3, C2 1")]
    [InlineData("2025Q2", "C1 2, C2 2")]
    [InlineData("2025Q3", "C2 2")]
    public void Tiers_of_a_quarter_count_who_belonged_to_the_county_then(string asOf, string subjects)
    {
        Assert.Equal(subjects, string.Join(", ", town.Query<string>(
            $"select area_unit_id || ' ' || sum(subjects)::bigint from mart_tier_distribution where system_id = 'qz_kaohe' and as_of = '{asOf}' and basis = 'official' and area_unit_id like 'C%' group by area_unit_id order by 1")));
    }

    [Theory]
    [InlineData("2025Q1", "C1 3 3, C2 1 1")]
    // U2 was there until May and still owed its sessions.
    [InlineData("2025Q2", "C1 2 2, C2 2 2")]
    [InlineData("2025Q3", "C2 2 2")]
    public void Reporting_expects_who_belonged_to_the_county_then(string quarter, string units)
    {
        Assert.Equal(units, string.Join(", ", town.Query<string>(
            $"select concat_ws(' ', area_unit_id, units_expected, units_reported) from mart_reporting_rate where dataset = 'sessions' and period = '{quarter}' and area_unit_id like 'C%' order by 1")));
    }

    /// <summary>The town, built once.</summary>
    public sealed class Town : IDisposable
    {
        private readonly LoadedFiles files = new();
        private readonly DuckDBConnection connection;

        public Town()
        {
            files.Load("units.csv", """
                unit_id,parent_id,name,level,kind,valid_from,valid_to,successor_id
                T,,市委,city,agency,2020-01-01,,
                C1,T,甲县,county,agency,2020-01-01,,
                C2,T,乙县,county,agency,2020-01-01,,
                U1,C1,一支部,branch,agency,2020-01-01,,
                U1,C2,一支部,branch,agency,2025-04-01,,
                U2,C1,二支部,branch,agency,2020-01-01,2025-05-15,
                U3,C1,三支部,branch,agency,2020-01-01,2025-06-30,U4
                U4,C2,四支部,branch,agency,2020-01-01,,

                """);
            files.Load("enrolments.csv", "system_id,subject_type,subject_id,period\nqz_kaohe,unit,U1,2025\nqz_kaohe,unit,U2,2025\nqz_kaohe,unit,U3,2025\nqz_kaohe,unit,U4,2025\n");
            var sessions = new[] { ("U1", 1, 1), ("U2", 1, 2), ("U3", 1, 3), ("U4", 1, 4), ("U1", 4, 1), ("U2", 4, 2), ("U3", 4, 3), ("U4", 4, 4), ("U1", 7, 1), ("U4", 7, 7) }
                .SelectMany(held => Enumerable.Range(1, held.Item3).Select(day => $"{held.Item1}-{held.Item2}-{day},{held.Item1},branch,2025-0{held.Item2}-0{day} 09:00,2025-0{held.Item2}-0{day} 11:00"));
            files.Load("sessions.csv", "session_id,unit_id,session_type,start_at,end_at\n" + string.Join('\n', sessions) + "\n");
            files.Close();
            connection = Database.OpenForWriting(Path.Combine(files.Warehouse, "warehouse.duckdb"));
            WarehouseBuild.Run(connection, new WarehouseFolder(files.Warehouse), new FixedClock(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)));
        }

        public IReadOnlyList<T> Query<T>(string sql) => [.. connection.Query<T>(sql)];

        public void Dispose()
        {
            connection.Dispose();
            files.Dispose();
        }
    }
}
