namespace Analytics.Dashboards.Inspection;

/// <summary>Registers the work of inspectors.</summary>
public static class InspectionServices
{
    /// <summary>Adds the cases and their files, the random audit, what verdicts tell, and what they mean for ranks.</summary>
    public static void AddInspection(this IServiceCollection services)
    {
        services.AddSingleton<CaseBook>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<InspectionSettings>();
        services.AddSingleton<RandomAudit>();
        services.AddSingleton<VerdictBook>();
        services.AddSingleton<Integrity>();
        services.AddHostedService<IntegrityRunner>();
    }
}
