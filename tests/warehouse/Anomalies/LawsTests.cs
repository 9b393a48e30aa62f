using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;
using MathNet.Numerics.Distributions;

namespace Analytics.Tests.Warehouse.Anomalies;

/// <summary>The laws of chance that detectors call stand in the models' macros; MathNet knows them too.</summary>
public sealed class LawsTests : IDisposable
{
    private readonly DuckDBConnection connection = Database.OpenInMemory();

    public LawsTests() => ModelRun.CreateMacros(connection);

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData(-3.5)]
    [InlineData(-0.2)]
    [InlineData(0)]
    [InlineData(1.959964)]
    [InlineData(5)]
    [InlineData(7.05)]
    [InlineData(7.1)]
    [InlineData(7.9)]
    public void The_normal_tail_is_that_of_the_library(double z)
    {
        var tail = connection.QuerySingle<double>("select normal_tail($z)", new { z });

        Assert.InRange(tail / Normal.CDF(0, 1, -z), 1 - 1e-7, 1 + 1e-7);
    }

    [Theory]
    [InlineData(1e-15)]
    [InlineData(1e-5)]
    [InlineData(0.02)]
    [InlineData(0.03)]
    [InlineData(0.4)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void The_z_of_a_tail_leads_back_to_it(double p)
    {
        var back = connection.QuerySingle<double>("select normal_tail(normal_z($p))", new { p });

        Assert.InRange(back / p, 1 - 1e-6, 1 + 1e-6);
    }

    [Theory]
    [InlineData(0, 3.5)]
    [InlineData(3, 3.5)]
    [InlineData(9, 3.5)]
    [InlineData(40, 3.5)]
    public void The_poisson_tail_is_that_of_the_library(int k, double mean)
    {
        var law = new Poisson(mean);
        var expected = (law.Probability(k) / 2) + Enumerable.Range(k + 1, 120).Sum(law.Probability);

        Equal(expected, "select poisson_mid_p($k, $mean)", new { k, mean });
    }

    [Theory]
    [InlineData(0, 4.0, 2.5)]
    [InlineData(3, 4.0, 2.5)]
    [InlineData(30, 4.0, 2.5)]
    public void The_negative_binomial_tail_is_that_of_the_library(int k, double mean, double phi)
    {
        // Variance phi * mean: size mean / (phi - 1), chance of success 1 / phi.
        var law = new NegativeBinomial(mean / (phi - 1), 1 / phi);
        var expected = (law.Probability(k) / 2) + Enumerable.Range(k + 1, 400).Sum(law.Probability);

        Equal(expected, "select negative_binomial_mid_p($k, $mean, $phi)", new { k, mean, phi });
    }

    [Fact]
    public void Without_overdispersion_the_negative_binomial_is_the_poisson() =>
        Equal(connection.QuerySingle<double>("select poisson_mid_p(6, 2.5)"), "select negative_binomial_mid_p(6, 2.5, 1)", new { });

    [Theory]
    [InlineData(-1.5, 7)]
    [InlineData(0, 7)]
    [InlineData(4, 12)]
    public void The_student_tail_is_that_of_the_library(double t, double df) =>
        Equal(1 - StudentT.CDF(0, 1, df, t), "select student_tail($t, $df)", new { t, df });

    [Theory]
    [InlineData(0, 9, 0.4, 7.5)]
    [InlineData(1, 9, 0.4, 7.5)]
    [InlineData(9, 9, 0.4, 7.5)]
    [InlineData(20, 60, 30, 11)]
    public void The_beta_binomial_tail_sums_its_chances(int k, int n, double alpha, double beta) =>
        Equal(
            connection.QuerySingle<double>(
                "select sum(case when j = $k then 0.5 else 1 end * beta_binomial_chance(j, $n, $alpha, $beta)) from (select unnest(range($k, $n + 1)) as j)",
                new { k, n, alpha, beta }),
            "select beta_binomial_mid_p($k, $n, $alpha, $beta)",
            new { k, n, alpha, beta });

    [Fact]
    public void Half_of_ten_falls_on_the_grid_of_ten_percent_always_and_of_three_never()
    {
        Equal(1, "select grid_rate_chance(5, 10, 10, 0.05)", new { });
        // Of 3 only 0 and 3 give a whole percentage: (2/3)^3 + (1/3)^3 = 9/27.
        Equal(9 / 27.0, "select grid_rate_chance(1, 3, 1, 0.05)", new { });
    }

    [Fact]
    public void Nothing_given_or_nothing_possible_gives_nothing() =>
        Assert.Equal(
            [null, null, null],
            connection.Query<double?>("select beta_binomial_mid_p(k, n, 1, 1) from (values (null, 3), (4, 3), (2, null)) as given (k, n)"));

    [Fact]
    public void The_laws_are_there_for_every_connection_and_registering_again_is_harmless()
    {
        ModelRun.CreateMacros(connection);

        Equal(0.5, "select beta_binomial_mid_p(0, 0, 1, 1)", new { });
    }

    private void Equal(double expected, string query, object arguments)
    {
        var actual = connection.QuerySingle<double>(query, arguments);
        Assert.True(Math.Abs(actual - expected) <= (1e-9 * expected) + 1e-13, $"expected {expected:G17}, got {actual:G17}");
    }

    [Fact]
    public void A_beta_binomial_with_alpha_and_beta_of_one_is_uniform()
    {
        // B(j + 1, n - j + 1) * C(n, j) = 1 / (n + 1) for every j.
        var chances = connection.Query<double>("select beta_binomial_chance(j, 9, 1, 1) from (select unnest(range(0, 10)) as j)");

        Assert.All(chances, chance => Assert.Equal(0.1, chance, precision: 12));
    }

    [Fact]
    public void The_chances_of_a_beta_binomial_sum_to_one()
    {
        var sum = connection.QuerySingle<double>("select sum(beta_binomial_chance(j, 40, 0.3, 7.5)) from (select unnest(range(0, 41)) as j)");

        Assert.Equal(1, sum, precision: 10);
    }
}
