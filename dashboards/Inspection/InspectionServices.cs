using Analytics.Dashboards.Pages.Flag;

namespace Analytics.Dashboards.Inspection;

/// <summary>Registers the work of inspectors.</summary>
public static class InspectionServices
{
    /// <summary>Adds the cases and their files, the random audit, what verdicts tell, what they mean for ranks, and the names of codes.</summary>
    public static void AddInspection(this IServiceCollection services)
    {
        services.AddSingleton<CaseBook>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<InspectionSettings>();
        services.AddSingleton<RandomAudit>();
        services.AddSingleton<VerdictBook>();
        services.AddSingleton<Integrity>();
        services.AddSingleton<IntegrityTrials>();
        services.AddScoped<CodeNames>();
        services.AddHostedService<IntegrityRunner>();
    }
}
