namespace Analytics.Etl.Loads;

/// <summary>The copied bytes of a file, aside until their hash is known, then under it; a large file is hashed beside its being read.</summary>
public sealed class ReceivedFile : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly string extension;
    private readonly Task<string> hash;

    /// <summary>Stands for a copy that was made.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="aside">Where it was written.</param>
    /// <param name="extension">The ending of its name, with the dot.</param>
    /// <param name="hash">Its hash, perhaps still being taken.</param>
    /// <param name="hasChanged">Somebody wrote the file while it was copied.</param>
    internal ReceivedFile(DirectoryInfo folder, string aside, string extension, Task<string> hash, bool hasChanged)
    {
        (this.folder, Path, this.extension, this.hash, HasChanged) = (folder, aside, extension, hash, hasChanged);
        if (hash.IsCompleted)
        {
            Keep();
        }
    }

    /// <summary>Where the bytes are; nothing is there when the file changed.</summary>
    public string Path { get; private set; }

    /// <summary>The hash of the bytes, small hexadecimal letters; waits until it is known.</summary>
    public string Sha256 => hash.GetAwaiter().GetResult();

    /// <summary>Whether <see cref="Sha256"/> is known without waiting, as it is where the same bytes may have been loaded before.</summary>
    public bool IsHashed => hash.IsCompleted;

    /// <summary>Somebody wrote the file while it was copied, so that the bytes are of no state it ever had.</summary>
    public bool HasChanged { get; }

    /// <summary>Moves the bytes to their place under the hash, once; nobody may be reading them.</summary>
    public void Keep()
    {
        var aside = Path;
        var kept = System.IO.Path.Combine(folder.FullName, Sha256 + extension);
        if (aside == kept)
        {
            return;
        }

        Path = kept;
        // After a power cut a kept file may be shorter than what was written.
        if (!HasChanged && (!File.Exists(kept) || new FileInfo(kept).Length != new FileInfo(aside).Length))
        {
            File.Move(aside, kept, overwrite: true);
        }
        else
        {
            File.Delete(aside);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Keep();
}
