namespace Analytics.Dashboards.Runs;

/// <summary>Registers the queue of runs.</summary>
public static class RunServices
{
    /// <summary>Adds the queue and the service that works it off.</summary>
    public static void AddRuns(this IServiceCollection services)
    {
        services.AddSingleton<EtlRuns>();
        services.AddHostedService<EtlRunner>();
    }
}
