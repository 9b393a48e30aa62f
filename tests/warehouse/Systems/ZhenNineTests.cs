using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Systems;

public sealed class ZhenNineTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DuckDBConnection connection;

    public ZhenNineTests()
    {
        connection = warehouse.OpenForWriting();
        SystemCatalogue.Load(connection, null);
    }

    public void Dispose()
    {
        connection.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Eighteen_requirements_without_points_stand_on_the_system_itself()
    {
        var requirements = connection.Query<string>("select requirement_id from dim_requirement where system_id = 'zhen_nine' and indicator_id is null order by ordinal");

        Assert.Equal(Enumerable.Range(1, 18).Select(number => $"NZ-r{number}"), requirements);
        Assert.Equal(0, connection.ExecuteScalar<long>("select count(*) from dim_indicator where system_id = 'zhen_nine'"));
        Assert.False(connection.ExecuteScalar<bool>("select is_scored from dim_system where system_id = 'zhen_nine'"));
    }

    [Fact]
    public void Only_off_job_training_and_practical_skills_are_softly_worded()
    {
        var soft = connection.Query<string>("select requirement_id from dim_requirement where system_id = 'zhen_nine' and is_soft order by ordinal");

        Assert.Equal(["NZ-r5", "NZ-r14"], soft);
    }

    [Fact]
    public void Twelve_days_bind_members_in_agencies_and_six_those_in_enterprises()
    {
        var days = connection.Query<(string, decimal)>("select population, target from dim_requirement where system_id = 'zhen_nine' and measure = 'collective_days_attended' order by ordinal");

        Assert.Equal([("agency_members", 12m), ("enterprise_institution_members", 6m)], days);
    }
}
