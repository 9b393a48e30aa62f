using Analytics.Etl.Commands;

namespace Analytics.Tests.Etl.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-").FullName;

    [Theory]
    [InlineData("bin/Analytics.Dashboards/release/etl", "bin/Analytics.Dashboards/release")]
    [InlineData("bin/Analytics.Etl/release", "bin/Analytics.Dashboards/release")]
    [InlineData("together", "together")]
    public void The_dashboards_are_found_where_a_build_or_a_copy_puts_them(string etl, string dashboards)
    {
        var here = Directory.CreateDirectory(Path.Combine(folder, etl)).FullName;
        Assert.Null(ReportCommand.Find(here));

        Directory.CreateDirectory(Path.Combine(folder, dashboards));
        var program = Path.Combine(folder, dashboards, "Analytics.Dashboards.dll");
        File.WriteAllText(program, "");

        Assert.Equal(Path.GetFullPath(program), Path.GetFullPath(ReportCommand.Find(here + Path.DirectorySeparatorChar)!));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
