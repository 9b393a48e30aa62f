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
