using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Anomalies;

/// <summary>An honest city of 60 units over 8 quarters, into whose U7 of 2025Q2 one kind of padding is planted.</summary>
public sealed class SuiteTests : IDisposable
{
    private static readonly string[] Folders =
    [
        "Attendance", "BackFilledEntries", "ClonedSessions", "CopiedSessions", "Fusion", "Ledger", "Marks", "RoundFigures", "RoundRates", "SelfReview", "Sessions", "Statistics",
        "Timing", "Volume", "Votes", "Words",
    ];

    // Contradictions and texts have tests of their own; here they are empty.
    private static readonly HashSet<string> Detection =
    [
        .. Model.All().Where(model => Folders.Any(folder => model.Path.StartsWith($"Anomalies/{folder}/", StringComparison.Ordinal))).Select(model => model.Name),
        "int_odd_record", "int_flag_statistic", "int_figure_bin", "mart_flag", "mart_risk", "mart_flag_record", "mart_flag_figure",
    ];

    private readonly DuckDBConnection connection = Database.OpenInMemory();

    public SuiteTests()
    {
        WarehouseSchema.Create(connection);
        ModelRun.CreateMacros(connection);
        DetectorRegister.Write(connection);
        EmptyModels.Create(connection, Model.All().Select(model => model.Name).Except(Detection));
        connection.Execute(SqlFile.Read(typeof(SuiteTests).Assembly, "warehouse/Anomalies/honest_city.sql"));
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void An_honest_city_gives_next_to_no_flags()
    {
        ModelRun.Run(connection, Detection);

        Assert.InRange(connection.QuerySingle<long>("select count(*) from mart_flag"), 0, 12);
        Assert.InRange(connection.QuerySingle<long>("select count(*) from mart_risk where band not in ('none', 'not_enough_records')"), 0, 3);
        Assert.InRange(connection.QuerySingle<double>("select avg((p_value < 0.001)::integer) from int_detector_result where p_value is not null"), 0, 0.0015);
    }

    [Fact]
    public void Contributions_add_up_to_the_combined_statistic_and_the_risk_follows_from_it()
    {
        ModelRun.Run(connection, Detection);

        Assert.Equal(0, connection.QuerySingle<long>("""
            select count(*) from mart_risk as r
            where r.statistic <> (select sum(cast(c.value ->> '$.contribution' as decimal(28, 6))) from json_each(r.contributions) as c)
               or abs(r.risk + log10(0.5 - atan(cast(r.statistic as double)) / pi())) > 0.0001
            """));
    }

    [Theory]
    [InlineData("back_filled_entries", "update fct_session set recorded_at = '2025-06-29 20:00:00' where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("burst_entries", "update fct_session set recorded_at = '2025-07-29 20:00:00' where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("cloned_sessions", """
        insert into fct_session (session_id, unit_id, quarter, held_on, session_type, topic, start_at, end_at, expected, recorded_at)
        select 'C' || i, s.unit_id, s.quarter, s.held_on + i::integer, s.session_type, s.topic, s.start_at + to_days(i::integer), s.end_at + to_days(i::integer), 24, s.recorded_at
        from (from fct_session where unit_id = 'U7' and quarter = '2025Q2' and held_on < '2025-06-10' order by session_id limit 1) as s, range(1, 8) as copies (i);
        insert into fct_attendance (session_id, person_id, unit_id, held_on, quarter, status)
        select 'C' || i, a.person_id, a.unit_id, a.held_on, a.quarter, a.status
        from fct_attendance as a, range(1, 8) as copies (i)
        where a.session_id = (select session_id from fct_session where unit_id = 'U7' and quarter = '2025Q2' and held_on < '2025-06-10' and session_id not like 'C%' order by session_id limit 1);
        """)]
    [InlineData("copied_sessions", """
        update fct_session set start_at = o.start_at, end_at = o.end_at, held_on = o.held_on, topic = o.topic, present = (select count(*) from fct_attendance as a where a.session_id = o.session_id and a.status = 'present')
        from fct_session as o
        where fct_session.unit_id = 'U7' and fct_session.quarter = '2025Q2' and o.unit_id = 'U9' and o.session_id = replace(fct_session.session_id, 'S7-', 'S9-')
        """)]
    [InlineData("full_attendance", "update fct_attendance set status = 'present' where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("high_attendance", "update fct_attendance set status = 'present' where unit_id = 'U7' and quarter = '2025Q2' and hash(session_id, person_id) % 5 > 0")]
    [InlineData("steady_attendance", "update fct_session set present = 19 where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("round_minutes", "update fct_session set end_at = start_at + interval 120 minute where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("round_head_counts", "update fct_session set present = 15 + 5 * (hash(session_id) % 2) where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("round_words", "update fct_note set words = 100 * round(words / 100) where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("round_points", "update fct_points_entry set points = 5 where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("inflated_words", "update fct_note set words = 2 * words where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("near_pass_scores", "update fct_test set percent = 60 where unit_id = 'U7' and quarter = '2025Q2' and percent between 45 and 59")]
    [InlineData("near_star_scores", "update fct_test set percent = 86 where unit_id = 'U7' and quarter = '2025Q2' and percent between 75 and 84")]
    [InlineData("neat_votes", "update fct_ballot set returned = 24, valid = 24 where ballot_id like 'B7-5-%'; update fct_ballot_option set votes = 0 where option_name = 'against' and ballot_id like 'B7-5-%'; update fct_ballot_option set votes = 24 where option_name = 'for' and ballot_id like 'B7-5-%'")]
    [InlineData("entry_lag", "update fct_session set recorded_at = recorded_at + interval 12 day where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("high_scores", "update fct_test set percent = 93 where unit_id = 'U7' and quarter = '2025Q2' and percent between 75 and 92")]
    [InlineData("self_above_review", "update fct_score set points = 10 where assessor = 'self' and subject_id = 'U7' and period = '2025Q2'")]
    [InlineData("late_points", "update fct_points_entry set occurred_on = '2025-06-28' where unit_id = 'U7' and quarter = '2025Q2' and hash(entry_id) % 2 = 0")]
    [InlineData("bulk_points", "update fct_points_entry set occurred_on = '2025-05-28', points = 3 where unit_id = 'U7' and quarter = '2025Q2' and hash(entry_id) % 2 = 0")]
    [InlineData("more_points", """
        insert into fct_points_entry (entry_id, person_id, unit_id, occurred_on, quarter, entry_type, item, points)
        select entry_id || '-' || i, person_id, unit_id, occurred_on, quarter, entry_type, item, points from fct_points_entry, range(4) as times (i) where unit_id = 'U7' and quarter = '2025Q2'
        """)]
    [InlineData("unanimous_votes", "update fct_ballot_option set votes = 0 where option_name = 'against' and ballot_id like 'B7-5-%'; update fct_ballot_option set votes = 24 where option_name = 'for' and ballot_id like 'B7-5-%'")]
    [InlineData("full_turnout", "update fct_ballot set returned = 24 where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("quarter_end_sessions", "update fct_session set held_on = '2025-06-29' where unit_id = 'U7' and quarter = '2025Q2' and hash(session_id) % 2 = 0")]
    [InlineData("off_hour_sessions", "update fct_session set held_on = '2025-06-01' where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("split_sessions", "update fct_session set held_on = '2025-06-03', topic = 'same' where unit_id = 'U7' and quarter = '2025Q2' and hash(session_id) % 2 = 0")]
    [InlineData("heaped_counts", "update fct_note set words = 10 * round(words / 10) where unit_id = 'U7' and quarter = '2025Q2' and words % 10 in (9, 0, 1)")]
    [InlineData("uneven_digits", "update fct_note set words = words - words % 10 + 7 where unit_id = 'U7' and quarter = '2025Q2'")]
    [InlineData("leave_as_attendance", """
        update fct_session set expected = 24, excused = 1, present = 20;
        update fct_session set expected = 24, excused = 6, present = 15 where unit_id = 'U7' and quarter = '2025Q2'
        """)]
    [InlineData("one_event_many_uses", """
        insert into fct_session (session_id, unit_id, quarter, held_on, session_type, topic, start_at, end_at, expected, recorded_at)
        select session_id || 'x', unit_id, quarter, held_on, 'party_lecture', topic, start_at, end_at, expected, recorded_at from fct_session where unit_id = 'U7' and quarter = '2025Q2' and hash(session_id) % 2 = 0
        """)]
    [InlineData("weekly_shift", """
        insert into fct_session (session_id, unit_id, quarter, held_on, session_type, topic, start_at, end_at, expected, recorded_at)
        select 'X' || i, 'U7', '2025Q2', date '2025-05-05' + i::integer, 'branch', 'topic ' || i, timestamp '2025-05-05 09:00:00' + to_days(i::integer), timestamp '2025-05-05 10:05:00' + to_days(i::integer), 24, timestamp '2025-05-06 09:00:00' + to_days(i::integer)
        from range(40) as more (i)
        """)]
    public void What_is_planted_is_flagged_with_its_records(string detector, string planting)
    {
        connection.Execute(planting);

        ModelRun.Run(connection, Detection);

        var flags = connection.Query<string>("select flag_id from mart_flag where detector = $detector and unit_id = 'U7' and period = '2025Q2'", new { detector });
        Assert.Equal([detector + ":U7:2025Q2"], flags);
        if (detector is not ("steady_attendance" or "more_points" or "uneven_digits" or "weekly_shift"))
        {
            var records = connection.QuerySingle<long>("select count(*) from mart_flag_record where detector = $detector and unit_id = 'U7'", new { detector });
            Assert.InRange(records, 2, long.MaxValue);
        }
    }

    [Fact]
    public void Effort_without_outcome_stands_out_and_accuses_nobody()
    {
        connection.Execute("""
            insert into fct_session (session_id, unit_id, quarter, held_on, session_type, topic, start_at, end_at, present, expected, recorded_at)
            select session_id || '-' || i, unit_id, quarter, held_on + i::integer, session_type, topic || i, start_at + to_days(i::integer), end_at + to_days(i::integer), 18, expected, recorded_at from fct_session, range(1, 5) as times (i) where unit_id = 'U7' and quarter = '2025Q2';
            insert into fct_points_entry (entry_id, person_id, unit_id, occurred_on, quarter, entry_type, item, points)
            select entry_id || '-' || i, person_id, unit_id, occurred_on, quarter, entry_type, item, points from fct_points_entry, range(4) as times (i) where unit_id = 'U7' and quarter = '2025Q2'
            """);

        ModelRun.Run(connection, Detection);

        Assert.Equal("U7 2025Q2", connection.QueryFirst<string>("select unit_id || ' ' || quarter from int_detector_result where detector = 'effort_without_outcome' and q_value <= 0.1 order by p_value limit 1"));
        Assert.Empty(connection.Query<string>("select flag_id from mart_flag where detector = 'effort_without_outcome'"));
    }
}
