namespace Analytics.Dashboards.Runs;

/// <summary>Registers the queue of runs.</summary>
public static class RunServices
{
    /// <summary>Adds the queue, the service that works it off and the watch over the inbox.</summary>
    public static void AddRuns(this IServiceCollection services)
    {
        services.AddSingleton<EtlRuns>();
        services.AddHostedService<EtlRunner>();
        services.AddHostedService<InboxWatch>();
    }
}
