namespace Analytics.Tests.Support;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Analytics.sln");
        }

        return folder.FullName;
    }
}
