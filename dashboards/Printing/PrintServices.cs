namespace Analytics.Dashboards.Printing;

/// <summary>Registers printing.</summary>
public static class PrintServices
{
    /// <summary>Adds the printer; its browser starts with the first document.</summary>
    public static void AddPrinting(this IServiceCollection services) => services.AddSingleton<Printer>();
}
