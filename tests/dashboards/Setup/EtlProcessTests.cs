using System.Collections.Concurrent;
using Analytics.Dashboards.Setup;

namespace Analytics.Tests.Dashboards.Setup;

public sealed class EtlProcessTests
{
    [Fact]
    public async Task Lines_of_the_program_are_forwarded_and_its_exit_code_returned()
    {
        var lines = new ConcurrentQueue<string>();

        var code = await EtlProcess.Run(["systems", "list"], lines.Enqueue, CancellationToken.None);

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.Contains("dalian_outline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_program_says_of_an_error_is_forwarded_too()
    {
        var lines = new ConcurrentQueue<string>();

        var code = await EtlProcess.Run(["no-such-verb"], lines.Enqueue, CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains("no-such-verb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_the_site_ends_the_program()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EtlProcess.Run(["systems", "list"], _ => { }, stop.Token));
    }
}
