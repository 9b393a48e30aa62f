using System.Numerics;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Etl.Checks;

/// <summary>Finds the few rows of a table whose key may stand twice, so that only those are compared.</summary>
/// <remarks>
/// A bit for each of 64 times as many slots as there are rows, marked by the hash of each key: 1.5 of 100 slots are met
/// again by chance, every repeated key for sure. Takes a tenth of the memory that grouping ten million keys takes.
/// </remarks>
internal sealed class RepeatedKeys
{
    private const int SlotsPerRow = 64;
    private const int FewestBits = 16;
    private const int MostBits = 32;

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
        var rows = connection.ExecuteScalar<long>("select count(*) from typed");
        var bits = Math.Clamp(BitOperations.Log2((ulong)(rows + 1) * SlotsPerRow) + 1, FewestBits, MostBits);
        var shift = new { shift = (ulong)(64 - bits) };
        marked = new ulong[1L << (bits - 6)];
        var suspects = connection.Execute(sql.Suspects(marks), shift);
        marked = [];
        if (suspects > 0)
        {
            connection.Execute(sql.Repeated, shift);
            connection.Execute("delete from suspect");
            connection.Execute(sql.MarkRepeated);
        }
    }

    // Threads mark at once: of two that meet in a slot, one finds it taken.
    private void Mark(IReadOnlyList<IDuckDBDataReader> slots, IDuckDBDataWriter isTaken, ulong rows)
    {
        var slot = slots[0];
        for (ulong row = 0; row < rows; row++)
        {
            var place = slot.GetValue<ulong>(row);
            var mark = 1UL << (int)(place & 63);
            isTaken.WriteValue((Interlocked.Or(ref marked[place >> 6], mark) & mark) != 0, row);
        }
    }
}
