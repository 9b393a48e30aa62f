using System.Security.Cryptography;

namespace Analytics.Etl.Loads;

/// <summary>Keeps the bytes of every file that was handed in, once, under their hash.</summary>
/// <param name="folder">The warehouse's <c>received</c> folder; made when needed.</param>
public sealed class ReceivedFiles(DirectoryInfo folder)
{
    private const int Block = 1 << 20;

    /// <summary>Keeps one file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The kept bytes; what is loaded is read from them, so that it is what the hash says.</returns>
    public ReceivedFile Keep(InputFile file)
    {
        folder.Create();
        // Written aside and moved, so that a kill leaves no half file under the hash.
        var aside = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}.{Environment.ProcessId}");
        try
        {
            var before = State(file.Path);
            var hash = Copy(file.Path, aside);
            var kept = Path.Combine(folder.FullName, hash + file.Extension);
            var hasChanged = before != State(file.Path) || before.Length != new FileInfo(aside).Length;
            // After a power cut a kept file may be shorter than what was written.
            if (!hasChanged && (!File.Exists(kept) || new FileInfo(kept).Length != before.Length))
            {
                File.Move(aside, kept, overwrite: true);
            }

            return new ReceivedFile(kept, hash, hasChanged);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Removes what killed loads were writing; only the single writer may ask for it.</summary>
    public void RemoveUnfinished()
    {
        foreach (var aside in folder.Exists ? folder.EnumerateFiles(".*") : [])
        {
            aside.Delete();
        }
    }

    private static (long Length, DateTime WrittenAt) State(string path)
    {
        var file = new FileInfo(path);
        return (file.Length, file.LastWriteTimeUtc);
    }

    // One pass: hashing a block goes on beside writing it.
    private static string Copy(string from, string to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        byte[][] buffers = [new byte[Block], new byte[Block]];
        var hashing = Task.CompletedTask;
        for (var turn = 0; ; turn ^= 1)
        {
            var buffer = buffers[turn];
            var read = source.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
            hashing.Wait();
            if (read == 0)
            {
                return Convert.ToHexStringLower(hash.GetHashAndReset());
            }

            hashing = Task.Run(() => hash.AppendData(buffer, 0, read));
            target.Write(buffer, 0, read);
        }
    }
}

/// <summary>A file as it was kept.</summary>
/// <param name="Path">Where its bytes are kept; nothing is there when it changed.</param>
/// <param name="Sha256">The hash of its bytes, small hexadecimal letters.</param>
/// <param name="HasChanged">Somebody wrote the file while it was read, so that the bytes are of no state it ever had.</param>
public sealed record ReceivedFile(string Path, string Sha256, bool HasChanged);
