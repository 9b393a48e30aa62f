using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboards.Snapshots;

/// <summary>Rows that queries of one snapshot gave before: a snapshot never changes, so the same question has the same answer for as long as it is open.</summary>
/// <remarks>Rows are shared between requests and must not be changed. What was not asked for longest goes first when they grow too many.</remarks>
public sealed class KeptRows : IDisposable
{
    private const long MostRows = 200_000;
    private const int MostOfOne = 20_000;
    private const int MostTogether = 100_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostRows });
    private readonly MemoryCache together = new(new MemoryCacheOptions { SizeLimit = 4 * MostTogether });
    private readonly Lock reading = new();

    /// <summary>The rows of a question, read if nobody asked it before.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="file">The query.</param>
    /// <param name="scopeUnitId">The unit whose subtree may be seen; null for all.</param>
    /// <param name="parameters">The query's other parameters.</param>
    /// <param name="read">Runs the query.</param>
    /// <exception cref="ArgumentException">The parameters do not say their values as properties do, so that two questions could not be told apart.</exception>
    public IReadOnlyList<T> Get<T>(string file, string? scopeUnitId, object? parameters, Func<IReadOnlyList<T>> read)
    {
        if (parameters is SqlMapper.IDynamicParameters)
        {
            throw new ArgumentException($"{file}: parameters are given as an object with properties", nameof(parameters));
        }

        var question = (typeof(T), file, scopeUnitId, JsonSerializer.Serialize(parameters));
        if (kept.TryGetValue(question, out IReadOnlyList<T>? rows))
        {
            return rows!;
        }

        rows = read();
        if (rows.Count <= MostOfOne)
        {
            kept.Set(question, rows, new MemoryCacheEntryOptions { Size = rows.Count + 1 });
        }

        return rows;
    }

    /// <summary>The rows of all units or persons by whose they are, read if nobody asked before.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="file">The query.</param>
    /// <param name="parameters">The query's parameters beside the subject; as for <see cref="Get"/>.</param>
    /// <param name="of">Whose a row is.</param>
    /// <param name="count">Counts the rows of all.</param>
    /// <param name="read">Reads them in the order in which those of one are wanted.</param>
    /// <returns>Null if they are too many to keep, so that each is asked for alone.</returns>
    public IReadOnlyDictionary<string, T[]>? Together<T>(string file, object? parameters, Func<T, string> of, Func<long> count, Func<IEnumerable<T>> read)
    {
        var question = (typeof(T), file, JsonSerializer.Serialize(parameters));
        if (together.TryGetValue(question, out IReadOnlyDictionary<string, T[]>? rows))
        {
            return rows;
        }

        // Those who ask while another reads wait for it rather than read the same.
        lock (reading)
        {
            if (!together.TryGetValue(question, out rows))
            {
                var most = count();
                rows = most > MostTogether ? null : read().GroupBy(of, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.ToArray(), StringComparer.Ordinal);
                together.Set(question, rows, new MemoryCacheEntryOptions { Size = rows is null ? 1 : most + 1 });
            }

            return rows;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        kept.Dispose();
        together.Dispose();
    }
}
