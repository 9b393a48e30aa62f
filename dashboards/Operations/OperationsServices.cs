using Analytics.Warehouse.Snapshots;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboards.Operations;

/// <summary>Registers what the site itself keeps.</summary>
public static class OperationsServices
{
    /// <summary>Adds the operations database and the audit log, and keeps the keys of cookies beside them, so that a restart signs nobody out.</summary>
    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new OperationsDatabase(provider.GetRequiredService<WarehouseFolder>().Root));
        services.AddSingleton<AuditLog>();
        services.AddDataProtection().SetApplicationName("analytics-dashboards");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(provider.GetRequiredService<WarehouseFolder>().Root, "keys")),
                provider.GetRequiredService<ILoggerFactory>())));
    }
}
