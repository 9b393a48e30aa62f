using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboards.Snapshots;

/// <summary>The rows of all units, persons or indicators of one snapshot, by whose they are: read once, beside the requests, where they are few enough.</summary>
/// <remarks>Rows are shared between requests and must not be changed.</remarks>
public sealed class RowsTogether : IDisposable
{
    /// <summary>Rows of one query beyond which each subject is asked for alone.</summary>
    public const int MostOfOne = 100_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 6 * MostOfOne });
    private readonly Lock gate = new();

    // One after the other, which leaves processors to the requests.
    private Task last = Task.CompletedTask;

    /// <summary>The rows of a query, if they were read before; who asks for a second subject sets the reading going and does not wait for it.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="file">The query.</param>
    /// <param name="subject">Whose rows are wanted: as long as nobody asks for another's, one is cheaper than all.</param>
    /// <param name="parameters">The query's parameters beside the subject; as for <see cref="KeptRows.Get"/>.</param>
    /// <param name="read">Starts to read; null if they are more than <see cref="MostOfOne"/>.</param>
    /// <returns>Null while they are read and where they are too many.</returns>
    /// <exception cref="Exception">The reading failed; who asks next starts another.</exception>
    public IReadOnlyDictionary<string, T[]>? Get<T>(string file, string subject, object? parameters, Func<Task<IReadOnlyDictionary<string, T[]>?>> read)
    {
        var question = (typeof(T), file, JsonSerializer.Serialize(parameters));
        Task<IReadOnlyDictionary<string, T[]>?> reading;
        lock (gate)
        {
            switch (kept.Get(question))
            {
                case null:
                    Keep(question, subject, rows: 0);
                    return null;
                case string first when first == subject:
                    return null;
                case Task<IReadOnlyDictionary<string, T[]>?> begun:
                    reading = begun;
                    break;
                default:
                    reading = Kept(question, read());
                    if (!reading.IsCompleted)
                    {
                        Keep(question, reading, rows: 0);
                    }

                    break;
            }
        }

        if (!reading.IsCompleted)
        {
            return null;
        }

        if (reading.IsFaulted)
        {
            kept.Remove(question);
        }

        return reading.GetAwaiter().GetResult();
    }

    /// <summary>Runs a reading when those begun before it are done.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Runs apart from whoever asks.</param>
    public Task<T> InTurn<T>(Func<T> read)
    {
        lock (gate)
        {
            var mine = last.ContinueWith(_ => read(), TaskScheduler.Default);
            last = mine;
            return mine;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    // Weighed once it is known how many they are.
    private async Task<IReadOnlyDictionary<string, T[]>?> Kept<T>(object question, Task<IReadOnlyDictionary<string, T[]>?> read)
    {
        var rows = await read;
        lock (gate)
        {
            Keep(question, Task.FromResult(rows), rows?.Values.Sum(each => each.Length) ?? 0);
            if (!kept.TryGetValue(question, out _))
            {
                // No room: each is asked for alone rather than all read again and again.
                Keep(question, Task.FromResult<IReadOnlyDictionary<string, T[]>?>(null), rows: 0);
            }
        }

        return rows;
    }

    private void Keep(object question, object known, int rows) => kept.Set(question, known, new MemoryCacheEntryOptions { Size = 1 + rows });
}
