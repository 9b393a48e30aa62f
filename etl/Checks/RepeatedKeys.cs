using System.Numerics;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Etl.Checks;

/// <summary>Finds the few rows of a table whose key may stand twice, so that only those are compared.</summary>
/// <remarks>
/// 64 bits a row, of which the hash of each key marks two of one word: about three of 10,000 keys are met again by chance, every
/// repeated one for sure. Takes a tenth of the memory that grouping ten million keys takes.
/// </remarks>
internal sealed class RepeatedKeys
{
    // The last twelve bits of a slot say which two bits of its word are marked.
    private const int BitsWithin = 12;
    private const int FewestWords = 10;
    private const int MostWords = 26;

    private static int made;

    private readonly DuckDBConnection connection;
    // Functions belong to the database, which several connections of a process may share; the marks belong to one.
    private readonly string marks = FormattableString.Invariant($"marks_again_{Interlocked.Increment(ref made)}");
    private ulong[] marked = [];

    /// <summary>Makes the marks of a connection.</summary>
    /// <param name="connection">The connection of the tables.</param>
    public RepeatedKeys(DuckDBConnection connection)
    {
        this.connection = connection;
        connection.RegisterScalarFunction<ulong, bool>(marks, Mark, new ScalarFunctionOptions { IsPureFunction = false });
    }

    /// <summary>Fills the table <c>repeated</c> with the rows of <c>typed</c> that say an earlier key again.</summary>
    /// <param name="sql">The checks of the table.</param>
    public void Find(CheckSql sql)
    {
        connection.Execute("delete from repeated");
        var shift = Begin(connection.ExecuteScalar<long>("select count(*) from typed"));
        var suspects = connection.Execute(sql.Suspects(marks), shift);
        marked = [];
        if (suspects > 0)
        {
            connection.Execute(sql.Repeated, shift);
            connection.Execute("delete from suspect");
            connection.Execute(sql.MarkRepeated);
        }
    }

    /// <summary>Whether nothing is wrong with any row of <c>sound</c>, and no key stands twice.</summary>
    /// <param name="sql">The checks of the table.</param>
    /// <returns>How many rows there are; null where something is wrong with any.</returns>
    public long? LookOver(CheckSql sql)
    {
        connection.Execute("delete from repeated");
        var shift = Begin(connection.ExecuteScalar<long>("select count(*) from sound"));
        connection.Execute(sql.LookOver(marks), shift);
        marked = [];
        var (read, odd, suspects) = connection.QuerySingle<(long Read, long Odd, long Suspects)>("select read, odd, coalesce(len(suspects), 0) from looked_over");
        if (odd == 0 && suspects > 0)
        {
            connection.Execute(sql.RepeatedSound, shift);
            odd = connection.ExecuteScalar<long>("select count(*) from repeated");
        }

        connection.Execute("delete from suspect; delete from repeated; drop table looked_over;");
        return odd == 0 ? read : null;
    }

    private object Begin(long rows)
    {
        var words = Math.Clamp(BitOperations.Log2((ulong)rows + 1) + 1, FewestWords, MostWords);
        marked = new ulong[1L << words];
        return new { shift = (ulong)(64 - words - BitsWithin) };
    }

    // Threads mark at once: of two that meet in a slot, one finds it taken.
    private void Mark(IReadOnlyList<IDuckDBDataReader> slots, IDuckDBDataWriter isTaken, ulong rows)
    {
        var slot = slots[0];
        for (ulong row = 0; row < rows; row++)
        {
            var place = slot.GetValue<ulong>(row);
            var mark = (1UL << (int)(place & 63)) | (1UL << (int)((place >> 6) & 63));
            isTaken.WriteValue((Interlocked.Or(ref marked[place >> BitsWithin], mark) & mark) == mark, row);
        }
    }
}
