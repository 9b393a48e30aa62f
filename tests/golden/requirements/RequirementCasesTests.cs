using System.Globalization;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Golden.Requirements;

/// <summary>
/// Worked cases of the requirements of dalian_outline and zhen_nine, judged from the files beside this one.
/// A unit's name is its case: <c>G16a</c> is case 16a. Of <c>expect.csv</c>, an empty cell is a figure that must be unknown.
/// </summary>
public sealed class RequirementCasesTests(RequirementCasesTests.JudgedCases cases) : IClassFixture<RequirementCasesTests.JudgedCases>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden", "requirements");

    /// <summary>One case a row of <c>expect.csv</c>.</summary>
    public static IEnumerable<object?[]> Cases() =>
        GivenFiles.Rows(Path.Combine(Folder, "expect.csv")).Select(row => new object?[] { row["subject_id"], row["requirement_id"], row["basis"], row["as_of"] });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Requirement_is_judged_as_by_hand(string subject, string requirement, string basis, string asOf)
    {
        var wanted = GivenFiles.Rows(Path.Combine(Folder, "expect.csv"))
            .Single(row => row["subject_id"] == subject && row["requirement_id"] == requirement && row["basis"] == basis && row["as_of"] == asOf);
        var found = (IDictionary<string, object?>)Assert.Single(cases.Connection.Query(
            "select * from mart_requirement_result where period = '2025' and as_of = $asOf and subject_id = $subject and requirement_id = $requirement and basis = $basis",
            new { subject, requirement, basis, asOf }));

        Assert.Equal(
            wanted.Where(cell => cell.Key != "why").Select(cell => $"{cell.Key} {Plain(cell.Value)}"),
            wanted.Where(cell => cell.Key != "why").Select(cell => $"{cell.Key} {Plain(Convert.ToString(found[cell.Key], CultureInfo.InvariantCulture))}"));
    }

    /// <summary>Case 01e: 5 of 7, and of those worded as duties 4 of 6.</summary>
    [Fact]
    public void Soft_wording_stands_apart_in_the_coverage_of_DL_4_2()
    {
        var met = cases.Connection.QuerySingle<(long, long, long, long)>(
            "select count(*) filter (where status = 'met'), count(*), count(*) filter (where status = 'met' and not is_soft), count(*) filter (where not is_soft) from mart_requirement_result where subject_id = 'G01e' and indicator_id = 'DL-4.2' and basis = 'claim' and as_of = '2025Q4'");

        Assert.Equal((5, 7, 4, 6), met);
    }

    private static string Plain(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture)
        : value is "True" or "False" ? value.ToLowerInvariant()
        : value ?? "";

    /// <summary>A warehouse with all cases staged and judged once.</summary>
    public sealed class JudgedCases : IDisposable
    {
        /// <summary>Stages the files, loads the systems and builds all models.</summary>
        public JudgedCases()
        {
            Connection = Database.OpenInMemory();
            WarehouseSchema.Create(Connection);
            SystemCatalogue.Load(Connection, null);
            GivenFiles.Stage(Connection, Folder);
            ModelRun.Run(Connection);
        }

        /// <summary>The judged warehouse.</summary>
        public DuckDBConnection Connection { get; }

        /// <inheritdoc/>
        public void Dispose() => Connection.Dispose();
    }
}
