using System.Text.RegularExpressions;
using Analytics.Tests.Support;

namespace Analytics.Tests;

/// <summary>One place opens databases, so no connection can miss its settings.</summary>
public partial class DatabaseAccessTests
{
    [Fact]
    public void Only_the_folder_DuckDb_opens_connections()
    {
        var offenders = new[] { "etl", "warehouse", "dashboards" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("warehouse/DuckDb/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(path => Opening().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, path))));

        Assert.Empty(offenders);
    }

    [GeneratedRegex(@"new\s+DuckDBConnection\s*\(|DuckDBConnection\s+\w+\s*=\s*new\s*\(")]
    private static partial Regex Opening();
}
