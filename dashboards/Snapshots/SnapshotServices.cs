namespace Analytics.Dashboards.Snapshots;

/// <summary>Registers the snapshot and its reader.</summary>
public static class SnapshotServices
{
    /// <summary>Adds the warehouse folder, its current snapshot and a reader for each request.</summary>
    public static void AddSnapshots(this IServiceCollection services)
    {
        services.AddSingleton(provider => WarehouseLocation.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentSnapshot>(provider, provider.GetRequiredService<WarehouseLocation>().Folder));
        services.AddScoped<MartReader>();
    }
}
