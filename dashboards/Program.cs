using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Embeds;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Layout;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Commands;
using Analytics.Dashboards.Runs;
using Analytics.Dashboards.Setup;
using Analytics.Dashboards.Snapshots;
using Analytics.Dashboards.Uploads;
using Analytics.Dashboards.Views;
using Microsoft.AspNetCore.Connections;

namespace Analytics.Dashboards;

/// <summary>The dashboards: adds services by feature and maps the pages.</summary>
public sealed class Program
{
    private Program()
    {
    }

    /// <summary>Serves the site until it is told to stop.</summary>
    /// <param name="args">Settings as <c>--Warehouse:Folder=DIR</c>, <c>--Urls=http://…</c>.</param>
    /// <returns>0 when it was told to stop, 3 when it cannot be served here; with <c>report …</c> what <see cref="ReportProgram"/> tells.</returns>
    public static async Task<int> Main(string[] args)
    {
        if (args is ["report", .. var report])
        {
            return await ReportProgram.OnConsole(report, folder => Services(["--Warehouse:Folder=" + folder]));
        }

        var app = Services(args).Build();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UsePreferences();
        app.UseRouting();
        app.UsePreparation();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/health", () => "ok").AllowAnonymous();
        app.MapSignOut();
        app.MapUploads();
        app.MapSubmissions();
        app.MapCases();
        app.MapReports();
        app.MapApi();
        app.MapExports();
        app.MapViews();
        app.MapRazorComponents<App>();
        try
        {
            app.Run();
            return Environment.ExitCode;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"端口已被占用，可用 --Urls=http://localhost:端口 换一个 / The port is taken, choose another with --Urls=http://localhost:PORT: {exception.Message}");
            return 3;
        }
    }

    private static WebApplicationBuilder Services(string[] args)
    {
        // The settings file lies beside the program; the folder where the command was typed is only that of ./data.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression();
        builder.Services.AddWords();
        builder.Services.AddSnapshots();
        builder.Services.AddOperations();
        builder.Services.AddAccess();
        builder.Services.AddAccounts();
        builder.Services.AddSetup();
        builder.Services.AddRuns();
        builder.Services.AddUploads();
        builder.Services.AddInspection();
        builder.Services.AddPrinting();
        builder.Services.AddReports();
        builder.Services.AddApi();
        builder.Services.AddExports();
        builder.Services.AddEmbeds();
        builder.Services.AddViews();
        return builder;
    }
}
