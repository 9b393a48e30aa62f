using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Warehouse.DuckDb;

public class DatabaseTests
{
    [Fact]
    public void A_reader_cannot_change_the_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("analytics-").FullName, "w.duckdb");
        using (var writer = Database.OpenForWriting(path))
        {
            writer.Execute("create table t as select 1.10::decimal(5,2) as v");
        }

        using var reader = Database.OpenForReading(path);
        Assert.Equal(1.10m, reader.ExecuteScalar<decimal>("select v from t"));
        Assert.ThrowsAny<Exception>(() => reader.Execute("insert into t values (2)"));
    }
}
