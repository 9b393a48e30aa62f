namespace Analytics.Dashboards.Inspection;

/// <summary>Registers the work of inspectors.</summary>
public static class InspectionServices
{
    /// <summary>Adds the cases and their files.</summary>
    public static void AddInspection(this IServiceCollection services)
    {
        services.AddSingleton<CaseBook>();
        services.AddSingleton<CaseFiles>();
    }
}
