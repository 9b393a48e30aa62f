using System.Security.Cryptography;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>What was handed in is kept under its hash, however it was taken.</summary>
public sealed class ReceivedFilesTests : IDisposable
{
    private readonly LoadedFiles files = new();

    public ReceivedFilesTests() => files.LoadBasics();

    [Fact]
    public void A_file_hashed_beside_its_reading_is_kept_under_the_hash_and_known_again()
    {
        var path = files.Write("claims.csv");
        File.WriteAllText(path, "subject_type,subject_id,period,measure,value,item\n"
            + string.Concat(Enumerable.Range(1, 200_000).Select(row => FormattableString.Invariant($"unit,U2,2025,branch_sessions,{(row == 7 ? "x" : "1")},item {row:00000000}\n"))));
        Assert.True(new FileInfo(path).Length > 8 << 20);

        var run = Assert.Single(files.LoadAll(path));
        var again = Assert.Single(files.LoadAll(path));

        Assert.Equal((200_000, 199_999, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["7 value type"], files.Rejections());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), run.Sha256);
        Assert.True(again.IsUnchanged);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(files.Warehouse, "received", run.Sha256 + ".csv")));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(files.Warehouse, "received")), kept => Path.GetFileName(kept).StartsWith('.'));
    }

    [Fact]
    public void Every_row_with_one_key_is_a_repetition_of_the_first()
    {
        var run = files.Load("claims.csv", "subject_type,subject_id,period,measure,value\n" + string.Concat(Enumerable.Repeat("unit,U2,2025,branch_sessions,1\n", 5_000)));

        Assert.Equal((5_000, 1, 0, 4_999), (run.RowsRead, run.RowsAccepted, run.RowsRejected, run.RowsDuplicate));
    }

    public void Dispose() => files.Dispose();
}
