using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Analytics.Dashboards.Printing;

/// <summary>Asks a browser through its DevTools protocol: a call in JSON, an answer with the same number.</summary>
public sealed class DevTools : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private int lastId;

    /// <summary>Connects.</summary>
    /// <param name="address">The browser's own address, <c>ws://127.0.0.1:PORT/devtools/browser/…</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Connect(Uri address, CancellationToken cancellation)
    {
        await socket.ConnectAsync(address, cancellation);
        _ = Receive();
    }

    /// <summary>Calls a method.</summary>
    /// <param name="method">As <c>Page.navigate</c>.</param>
    /// <param name="parameters">Its parameters; null for none.</param>
    /// <param name="session">The page that is meant; null for the browser.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DevToolsException">The browser refuses, or is gone.</exception>
    public async Task<JsonNode> Call(string method, object? parameters = null, string? session = null, CancellationToken cancellation = default)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { }, sessionId = session }, Json);
        try
        {
            await Send(message, cancellation);
            var said = await answer.Task.WaitAsync(cancellation);
            return said["error"] is { } error ? throw new DevToolsException($"{method}: {error.ToJsonString()}") : said["result"]!;
        }
        catch (WebSocketException exception)
        {
            throw new DevToolsException($"{method}: {exception.Message}", exception);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private async Task Send(byte[] message, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        Exception? end = null;
        try
        {
            while (await Next(message, buffer))
            {
                var said = JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!;
                if (said["id"]?.GetValue<int>() is { } id && waiting.TryRemove(id, out var answer))
                {
                    answer.TrySetResult(said);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            end = exception;
        }

        foreach (var answer in waiting.Values)
        {
            answer.TrySetException(new DevToolsException("The browser closed the connection", end));
        }
    }

    // Reads one whole message; false when the browser closes.
    private async Task<bool> Next(MemoryStream message, byte[] buffer)
    {
        message.SetLength(0);
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return true;
            }
        }
    }
}

/// <summary>The browser refused a call, or is gone.</summary>
/// <param name="message">What it said.</param>
/// <param name="inner">The cause; null if it was an answer.</param>
public sealed class DevToolsException(string message, Exception? inner = null) : IOException(message, inner);
