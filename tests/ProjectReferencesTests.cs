using System.Xml.Linq;
using Analytics.Tests.Support;

namespace Analytics.Tests;

/// <summary>Data flows one way: etl → warehouse ← dashboards. The project files are read, so no other edge can slip in.</summary>
public class ProjectReferencesTests
{
    [Theory]
    [InlineData("warehouse/Analytics.Warehouse.csproj", new string[0])]
    [InlineData("etl/Analytics.Etl.csproj", new[] { "Analytics.Warehouse.csproj" })]
    [InlineData("dashboards/Analytics.Dashboards.csproj", new[] { "Analytics.Warehouse.csproj" })]
    public void A_project_references_only_what_the_architecture_allows(string project, string[] allowed)
    {
        var file = Path.Combine(Repository.Root, project);

        // A reference without its assembly is only an order of building: the dashboards start etl as a process.
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileName(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.Equal(allowed, references);
    }
}
