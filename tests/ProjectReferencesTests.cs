using System.Xml.Linq;

namespace Analytics.Tests;

/// <summary>Data flows one way: etl → warehouse ← dashboards. The project files are read, so no other edge can slip in.</summary>
public class ProjectReferencesTests
{
    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("warehouse/Analytics.Warehouse.csproj", new string[0])]
    [InlineData("etl/Analytics.Etl.csproj", new[] { "Analytics.Warehouse.csproj" })]
    [InlineData("dashboards/Analytics.Dashboards.csproj", new[] { "Analytics.Warehouse.csproj" })]
    public void A_project_references_only_what_the_architecture_allows(string project, string[] allowed)
    {
        var file = Path.Combine(Root, project);
        if (!File.Exists(file))
        {
            Assert.Equal("dashboards/Analytics.Dashboards.csproj", project);
            return;
        }

        // A reference without its assembly is only an order of building: the dashboards start etl as a process.
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileName(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.Equal(allowed, references);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Analytics.sln");
        }

        return folder.FullName;
    }
}
