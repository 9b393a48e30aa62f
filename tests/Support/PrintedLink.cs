using System.Text;

namespace Analytics.Tests.Support;

/// <summary>Stands in for the console of a site and waits for the one-time link that it prints.</summary>
public sealed class PrintedLink : TextWriter
{
    private readonly TaskCompletionSource<string> path = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The link's path, once it is printed.</summary>
    public Task<string> Path => path.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public override void WriteLine(string? value)
    {
        if (value?.IndexOf("/welcome/", StringComparison.Ordinal) is >= 0 and var start)
        {
            path.TrySetResult(value[start..]);
        }
    }
}
