using System.Globalization;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Models;

/// <summary>What people's own records say of their measures and their unit's, from the files to the results.</summary>
public sealed class PeopleEvidenceTests(PeopleEvidenceTests.Town town) : IClassFixture<PeopleEvidenceTests.Town>
{
    [Theory]
    // 6000 in the first quarter and 3000 in the third; P2 states the whole year in one row.
    [InlineData("P1", "notes_words", "2025Q2", 6000)]
    [InlineData("P1", "notes_words", "2025Q4", 9000)]
    [InlineData("P2", "notes_words", "2025Q4", 21000)]
    // W1, W2 and W3 are articles of P1; W3 has 4999 words. W2 counts for both who signed it.
    [InlineData("P1", "papers", "2025Q4", 3)]
    [InlineData("P1", "articles", "2025Q1", 1)]
    [InlineData("P1", "articles_5000_words", "2025Q4", 2)]
    [InlineData("P2", "articles_5000_words", "2025Q4", 1)]
    [InlineData("P2", "reflections", "2025Q4", 1)]
    [InlineData("P2", "outputs", "2025Q4", 2)]
    // W5 is of the year before.
    [InlineData("P2", "research_reports", "2024Q4", 1)]
    [InlineData("P2", "papers_2000_words", "2024Q4", 1)]
    // 党史 twice is one book.
    [InlineData("P1", "books_read", "2025Q4", 2)]
    // T2 ends in 2026; P2 states no days of T1, which the calendar has 3 of.
    [InlineData("P1", "research_days", "2025Q4", 2.5)]
    [InlineData("P2", "research_days", "2025Q4", 3)]
    [InlineData("P1", "research_trips", "2025Q4", 1)]
    [InlineData("P1", "offjob_hours", "2025Q4", 40)]
    [InlineData("P1", "elective_hours", "2025Q4", 16)]
    [InlineData("P1", "training_courses", "2025Q4", 3)]
    [InlineData("P1", "training_with_write_up", "2025Q4", 2)]
    [InlineData("P1", "party_school_with_write_up", "2025Q4", 1)]
    [InlineData("P1", "self_study_hours", "2025Q4", 14)]
    [InlineData("P1", "reading_hours", "2025Q4", 14)]
    // 43 of 50 are 86; of several tests the lowest counts.
    [InlineData("P1", "test_score", "2025Q2", 86)]
    [InlineData("P1", "test_score", "2025Q4", 70)]
    // B1: P1 (until June) and P2 were trained in April; B2: P1 from July, P3 never.
    [InlineData("B1", "trained_persons", "2025Q4", 2)]
    [InlineData("B2", "trained_persons", "2025Q4", 1)]
    [InlineData("B2", "training_coverage", "2025Q4", 50)]
    [InlineData("B1", "persons_with_output", "2025Q4", 2)]
    [InlineData("B1", "tests", "2025Q4", 1)]
    [InlineData("B2", "tests", "2025Q4", 1)]
    public void A_figure_is_counted_from_the_records_up_to_the_quarter(string subject, string measure, string asOf, decimal value)
    {
        Assert.Equal([value], town.Query<decimal>($"select sum(value) from int_year_value where basis = 'evidence' and subject_id = '{subject}' and measure = '{measure}' and as_of = '{asOf}'"));
    }

    [Fact]
    public void A_month_has_the_hours_of_that_month_only()
    {
        Assert.Equal(["2025M01 8.0000", "2025M02 6.0000"], town.Query<string>(
            "select concat_ws(' ', sub_period, value) from int_sub_period_value where basis = 'evidence' and subject_id = 'P1' and measure = 'self_study_hours' and per = 'month' order by 1"));
    }

    [Fact]
    public void The_shortest_paper_is_the_one_that_its_words_are_judged_by()
    {
        Assert.Equal(4999m, Assert.Single(town.Query<decimal>("select min(value) from int_year_value where basis = 'evidence' and subject_id = 'P1' and measure = 'paper_words' and as_of = '2025Q4'")));
    }

    [Theory]
    // 20000 words less 9000 are 11000: one full step of 10000, 1 point (INT-03).
    [InlineData("CO-1.2", "9000", -1)]
    // Two articles of 5000 words are all that is asked.
    [InlineData("CO-1.3", "2", 0)]
    // Two trainings with a written reflection, 3 points each.
    [InlineData("CO-1.4", "2", 6)]
    public void A_member_is_scored_by_what_the_records_prove(string clause, string observed, decimal effect)
    {
        Assert.Equal((decimal.Parse(observed, CultureInfo.InvariantCulture), effect), Assert.Single(town.Query<(decimal, decimal)>(SqlFile.Read(typeof(PeopleEvidenceTests).Assembly, "warehouse/Models/explained.sql"), new { subject = "P1", clause })));
    }

    [Fact]
    public void Silence_in_a_unit_that_reports_the_dataset_is_absence()
    {
        // P3 handed in no notes; of the same unit, B2, P1 did for the third quarter.
        Assert.Equal(["0.0000"], town.Query<string>(
            "select distinct value::varchar from int_requirement_value where basis = 'evidence' and requirement_id = 'CO-r1' and who_id = 'P3' and as_of = '2025Q4'"));
    }

    [Fact]
    public void A_test_below_sixty_shows_in_the_grade_of_records()
    {
        Assert.Equal(["P1 70.0000", "P2 55.0000"], town.Query<string>(
            "select concat_ws(' ', g.subject_id, v.value) from int_recorded_value as v join int_assessment_grid as g on g.grid_id = v.grid_id where g.system_id = 'fgw_three_xue' and v.measure = 'test_score' and v.basis = 'evidence' and g.as_of = '2025Q4' order by 1"));
    }

    [Fact]
    public void A_record_belongs_to_the_unit_of_that_day_and_can_be_asked_for_by_the_unit_of_today()
    {
        var asWas = town.Query<string>("select concat_ws(' ', unit_id, sum(hours)) from fct_training where person_id = 'P1' group by unit_id order by 1");
        var asIs = town.Query<string>("select concat_ws(' ', p.unit_id, sum(t.hours)) from fct_training as t join dim_person_now as p on p.person_id = t.person_id where t.person_id = 'P1' group by p.unit_id");

        Assert.Equal(["B1 40.00", "B2 24.00"], asWas);
        Assert.Equal(["B2 64.00"], asIs);
    }

    public sealed class Town : IDisposable
    {
        private readonly TemporaryWarehouse warehouse = new();
        private readonly DuckDBConnection connection;

        public Town()
        {
            PeopleTown.Fill(warehouse);
            connection = warehouse.OpenForWriting();
        }

        public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) => [.. connection.Query<T>(sql, parameters)];

        public void Dispose()
        {
            connection.Dispose();
            warehouse.Dispose();
        }
    }
}
