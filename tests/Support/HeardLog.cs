using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Analytics.Tests.Support;

/// <summary>A log that a test reads.</summary>
/// <typeparam name="T">Who writes it.</typeparam>
public sealed class HeardLog<T> : ILogger<T>
{
    /// <summary>What was written, in order.</summary>
    public ConcurrentQueue<(LogLevel Level, string Message)> Messages { get; } = new();

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Enqueue((logLevel, formatter(state, exception)));

    /// <summary>Waits until so much was written.</summary>
    /// <param name="count">How many messages.</param>
    /// <exception cref="TimeoutException">It was not written within a minute.</exception>
    public async Task Reach(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Messages.Count < count)
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"{Messages.Count} messages instead of {count}: {string.Join("; ", Messages)}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }
}
