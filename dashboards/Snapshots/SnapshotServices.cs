using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages;
using Analytics.Dashboards.Pages.WhatIf;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Snapshots;

/// <summary>Registers the snapshot and its reader.</summary>
public static class SnapshotServices
{
    /// <summary>Adds the warehouse folder, its current snapshot, a reader for each request, what is read ahead of them, and the runs of trials.</summary>
    public static void AddSnapshots(this IServiceCollection services)
    {
        services.AddSingleton(provider => new WarehouseFolder(provider.GetRequiredService<IConfiguration>()["Warehouse:Folder"] ?? "data"));
        services.AddSingleton<CurrentSnapshot>();
        services.AddSingleton<KeptSnapshots>();
        services.AddScoped<MartReader>();
        services.AddScoped<ChartNote>();
        services.AddSingleton<TrialRuns>();
        services.AddHostedService<ReadAhead>();
    }
}
