using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analytics.Tests.Support;

namespace Analytics.Benchmarks.Pages;

/// <summary>The real site as a process of its own on the loopback, and a client that is signed in to it as the administrator.</summary>
internal sealed class ServedSite : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly Process process;

    private ServedSite(Process process, HttpClient client)
    {
        this.process = process;
        Client = client;
    }

    /// <summary>Keeps the cookies and asks for compressed answers, which it leaves compressed.</summary>
    public HttpClient Client { get; }

    /// <summary>Most memory that the site's process has held, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the site over a warehouse whose operations nobody has used yet, and signs in.</summary>
    /// <param name="warehouse">The folder.</param>
    public static ServedSite Start(string warehouse)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var program = typeof(Analytics.Dashboards.Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address, "--Warehouse:Folder=" + warehouse, "--Warehouse:Demo=false", "--Logging:LogLevel:Default=Warning"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        var process = Process.Start(start)!;
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var link = Link(process);
        _ = process.StandardOutput.ReadToEndAsync();
        using var welcomed = Welcome(client, link).GetAwaiter().GetResult();
        welcomed.EnsureSuccessStatusCode();
        return new ServedSite(process, client);
    }

    /// <summary>Ends the site.</summary>
    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // Forms are read as text.
    private static async Task<HttpResponseMessage> Welcome(HttpClient client, string link)
    {
        client.DefaultRequestHeaders.AcceptEncoding.Clear();
        var answer = await client.Submit(link, "welcome", ("Name", "admin"), ("DisplayName", "admin"), ("Password", Password), ("Repeated", Password));
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        return answer;
    }

    private static string Link(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.IndexOf("/welcome/", StringComparison.Ordinal) is >= 0 and var start)
            {
                return line[start..].Trim();
            }
        }

        throw new InvalidOperationException("the site ended before it printed its sign-in link");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
