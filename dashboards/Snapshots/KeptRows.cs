using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboards.Snapshots;

/// <summary>Rows that queries of one snapshot gave before: a snapshot never changes, so the same question has the same answer for as long as it is open.</summary>
/// <remarks>Rows are shared between requests and must not be changed. What was not asked for longest goes first when they grow too many.</remarks>
public sealed class KeptRows : IDisposable
{
    private const long MostRows = 500_000;
    private const int MostOfOne = 20_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostRows });

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

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
