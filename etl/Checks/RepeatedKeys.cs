using System.Numerics;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Etl.Checks;

/// <summary>Finds the few rows of a table whose key may stand twice, so that only those are compared.</summary>
/// <remarks>
/// Remembers the 64-bit hash of every key in an array with room for half as many again. Of ten million keys two meet by chance once
/// in 300,000 files, every repeated one is met for sure. Takes a tenth of the memory that grouping ten million keys takes.
/// Keys that begin alike stand side by side, for that is how files hold them: to look at a place far from the last costs most of the time.
/// </remarks>
internal sealed class RepeatedKeys
{
    private const int Fewest = 1 << 10;
    private const int Most = 1 << 28;

    // Beyond this an array is too full to tell, as it may be for more keys than the largest has room for: any may have been met.
    private const int Steps = 1 << 10;

    // Keys that begin alike find room within one page of memory and what little follows; the others stand where their own hash says.
    private const ulong Page = 1 << 9;
    private const int StepsInPage = 1 << 4;

    private static int made;

    private readonly DuckDBConnection connection;
    // Functions belong to the database, which several connections of a process may share; the hashes belong to one.
    private readonly string met = FormattableString.Invariant($"met_again_{Interlocked.Increment(ref made)}");
    private ulong[] hashes = [];

    /// <summary>Makes the memory of a connection.</summary>
    /// <param name="connection">The connection of the tables.</param>
    public RepeatedKeys(DuckDBConnection connection)
    {
        this.connection = connection;
        connection.RegisterScalarFunction<ulong, ulong, bool>(met, Meet, new ScalarFunctionOptions { IsPureFunction = false });
    }

    /// <summary>Fills the table <c>repeated</c> with the rows of <c>typed</c> that say an earlier key again.</summary>
    /// <param name="sql">The checks of the table.</param>
    public void Find(CheckSql sql)
    {
        connection.Execute("delete from repeated");
        var suspects = Remembering(connection.ExecuteScalar<long>("select count(*) from typed"), () => connection.Execute(sql.Suspects(met)));
        if (suspects > 0)
        {
            connection.Execute(sql.Repeated);
            connection.Execute("delete from suspect");
            connection.Execute(sql.MarkRepeated);
        }
    }

    /// <summary>Keeps all rows of <c>sound</c>.</summary>
    /// <param name="sql">The checks of the table.</param>
    /// <param name="load">The load that brings them.</param>
    /// <param name="rows">How many there are.</param>
    /// <returns>How many were kept.</returns>
    /// <exception cref="DuckDBException">Something is wrong with a row, or its key may stand twice; the transaction is over.</exception>
    public int KeepSound(CheckSql sql, long load, long rows) => Remembering(rows, () => connection.Execute(sql.AcceptSound(met), new { load_id = load }));

    private int Remembering(long rows, Func<int> work)
    {
        hashes = new ulong[Math.Clamp(BitOperations.RoundUpToPowerOf2((ulong)(rows + (rows / 2))), Fewest, Most)];
        try
        {
            return work();
        }
        finally
        {
            hashes = [];
        }
    }

    // Threads put hashes in at once: of two that bring the same, one finds it there.
    private void Meet(IReadOnlyList<IDuckDBDataReader> hashed, IDuckDBDataWriter isMet, ulong rows)
    {
        var asked = new ulong[rows];
        var places = new ulong[rows];
        var last = (ulong)hashes.Length - 1;
        for (ulong row = 0; row < rows; row++)
        {
            asked[row] = Math.Max(hashed[1].GetValue<ulong>(row), 1);
            places[row] = ((hashed[0].GetValue<ulong>(row) & ~(Page - 1)) | (asked[row] & (Page - 1))) & last;

            // Only fetched: here no place waits for the one before, below each does.
            _ = Volatile.Read(ref hashes[places[row]]);
        }

        for (ulong row = 0; row < rows; row++)
        {
            isMet.WriteValue(IsMet(asked[row], places[row], StepsInPage) ?? IsMet(asked[row], asked[row], Steps) ?? true, row);
        }
    }

    // Linear probing; 0 is an empty place. Null where all places were taken by others, and they stay so.
    private bool? IsMet(ulong hash, ulong start, int steps)
    {
        var last = (ulong)hashes.Length - 1;
        for (ulong step = 0; step < (ulong)steps; step++)
        {
            ref var place = ref hashes[(start + step) & last];
            var found = Volatile.Read(ref place);
            if (found == 0)
            {
                found = Interlocked.CompareExchange(ref place, hash, 0);
            }

            if (found == 0 || found == hash)
            {
                return found == hash;
            }
        }

        return null;
    }
}
