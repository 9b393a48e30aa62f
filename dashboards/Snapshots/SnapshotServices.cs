namespace Analytics.Dashboards.Snapshots;

/// <summary>Registers the snapshot and its reader.</summary>
public static class SnapshotServices
{
    /// <summary>Adds the snapshot of the folder <c>Warehouse:Folder</c> and a reader for each request.</summary>
    public static void AddSnapshots(this IServiceCollection services)
    {
        Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentSnapshot>(
            provider, Path.GetFullPath(provider.GetRequiredService<IConfiguration>()["Warehouse:Folder"] ?? "data")));
        services.AddScoped<MartReader>();
    }
}
