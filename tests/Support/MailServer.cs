using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Analytics.Tests.Support;

/// <summary>A mail server of this machine that keeps what it is sent; it may refuse the first messages.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Lock gate = new();
    private readonly List<string> messages = [];
    private int refusals;

    public MailServer(int refusals = 0)
    {
        this.refusals = refusals;
        listener.Start();
        _ = Serve();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole messages with their headers, oldest first.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        async Task Say(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
        await Say("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO" or "RSET":
                    await Say("250 test");
                    break;
                case "MAIL" when refusals-- > 0:
                    await Say("451 later");
                    break;
                case "MAIL" or "RCPT":
                    await Say("250 ok");
                    break;
                case "DATA":
                    await Say("354 go on");
                    await Keep(reader);
                    await Say("250 kept");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("502 unknown");
                    break;
            }
        }
    }

    private async Task Keep(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            message.AppendLine(line);
        }

        lock (gate)
        {
            messages.Add(message.ToString());
        }
    }
}
