using Analytics.Dashboards.Accounts;
using Analytics.Warehouse.DuckDb;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Dashboards.Setup;

/// <summary>What happens once the site listens: the first warehouse is made, then the address is printed, with a one-time link while nobody has an account.</summary>
public sealed class Startup(
    FirstRun firstRun, Preparation preparation, AccountBook accounts, OneTimeLinks links, IServer server, IHostApplicationLifetime lifetime, IConfiguration settings, TextWriter console)
    : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            await firstRun.Prepare(settings.GetValue("Warehouse:Demo", true), stoppingToken);
            if (!preparation.IsInTheWay)
            {
                PrintAddress();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: whatever was begun goes on at the next start.
        }
        catch (WarehouseBusyException exception)
        {
            console.WriteLine(exception.Message);
            Environment.ExitCode = 3;
            lifetime.StopApplication();
        }
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private void PrintAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
        if (accounts.IsEmpty())
        {
            console.WriteLine("打开一次性链接，建立管理员账号 / Open this one-time link to set up the administrator:");
            console.WriteLine($"  {address}/welcome/{links.Issue("", accountName: null)}");
        }
        else
        {
            console.WriteLine($"网站已就绪 / The site is ready: {address}");
        }
    }
}
