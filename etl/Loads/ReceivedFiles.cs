using System.Security.Cryptography;

namespace Analytics.Etl.Loads;

/// <summary>Keeps the bytes of every file that was handed in, once, under their hash.</summary>
/// <param name="folder">The warehouse's <c>received</c> folder; made when needed.</param>
public sealed class ReceivedFiles(DirectoryInfo folder)
{
    /// <summary>Keeps one file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The SHA-256 of its bytes, small hexadecimal letters.</returns>
    public string Keep(InputFile file)
    {
        folder.Create();
        string hash;
        using (var stream = File.OpenRead(file.Path))
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        var kept = Path.Combine(folder.FullName, hash + file.Extension);
        if (!File.Exists(kept))
        {
            // Written aside and moved, so that a kill leaves no half file under the hash.
            var aside = Path.Combine(folder.FullName, $".{hash}.{Environment.ProcessId}");
            File.Copy(file.Path, aside, overwrite: true);
            File.Move(aside, kept, overwrite: true);
        }

        return hash;
    }
}
