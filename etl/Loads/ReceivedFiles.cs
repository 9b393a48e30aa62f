using System.Security.Cryptography;

namespace Analytics.Etl.Loads;

/// <summary>Keeps the bytes of every file that was handed in, once, under their hash.</summary>
/// <param name="folder">The warehouse's <c>received</c> folder; made when needed.</param>
public sealed class ReceivedFiles(DirectoryInfo folder)
{
    // Below this a hash is done before another thread has begun.
    private const long HashedAtOnce = 8 << 20;

    private readonly HashSet<long> lengths = [];
    private bool hasLengths;

    /// <summary>Copies one file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The copied bytes; what is loaded is read from them, so that it is what the hash says.</returns>
    public ReceivedFile Receive(InputFile file)
    {
        folder.Create();
        // Written aside and moved, so that a kill leaves no half file under the hash.
        var aside = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}.{Environment.ProcessId}");
        try
        {
            var before = State(file.Path);
            Copy(file.Path, aside);
            var hasChanged = before != State(file.Path) || before.Length != new FileInfo(aside).Length;
            var hash = hasChanged || before.Length < HashedAtOnce || Lengths().Contains(before.Length) ? Task.FromResult(Hash(aside)) : Task.Run(() => Hash(aside));
            lengths.Add(before.Length);
            return new ReceivedFile(folder, aside, file.Extension, hash, hasChanged);
        }
        catch
        {
            File.Delete(aside);
            throw;
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

    // Only a file as long as one kept before can be the same.
    private HashSet<long> Lengths()
    {
        if (!hasLengths)
        {
            lengths.UnionWith(folder.EnumerateFiles().Where(file => !file.Name.StartsWith('.')).Select(file => file.Length));
            hasLengths = true;
        }

        return lengths;
    }

    private static (long Length, DateTime WrittenAt) State(string path)
    {
        var file = new FileInfo(path);
        return (file.Length, file.LastWriteTimeUtc);
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        source.CopyTo(target, 1 << 20);
    }

    private static string Hash(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
