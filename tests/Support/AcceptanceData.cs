using Xunit.Abstractions;
using Xunit.Sdk;

namespace Analytics.Tests.Support;

/// <summary>Data with published answers that stand outside the repository; an environment variable names their folder.</summary>
internal static class AcceptanceData
{
    private const string Variable = "ANALYTICS_ACCEPTANCE_DATA";

    /// <summary>The folder; null where none is named.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Reads a comma-separated file without quotes.</summary>
    /// <param name="path">Its parts below the folder.</param>
    /// <returns>The rows after the header, each a list of cells.</returns>
    public static IEnumerable<string[]> Rows(params string[] path) =>
        File.ReadLines(Path.Combine([Folder!, .. path])).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));
}

/// <summary>A test over data with published answers: where no folder is named it is not there at all.</summary>
[XunitTestCaseDiscoverer("Analytics.Tests.Support.AcceptanceDiscoverer", "Analytics.Tests")]
public sealed class AcceptanceFactAttribute : FactAttribute;

/// <summary>Finds a test where its data are named; a folder that is named and lacks a file fails the test.</summary>
/// <param name="sink">Hears what the discovery says.</param>
public sealed class AcceptanceDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(sink);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        AcceptanceData.Folder is null ? [] : facts.Discover(discoveryOptions, testMethod, factAttribute);
}
