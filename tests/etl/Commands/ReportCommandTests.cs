using Analytics.Etl;
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

    [Theory]
    [InlineData("bulletin", "--basis")]
    [InlineData("handbook", "SYSTEM")]
    public void Help_of_a_kind_comes_from_the_program_that_makes_it(string kind, string tells)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, Program.Run(["report", kind, "--help"], output, error));

        Assert.Contains(tells, output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
