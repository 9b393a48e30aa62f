using System.IO.Compression;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Large parts of a zip package, kept on the disk until the rest of it is written.</summary>
/// <remarks>A package of Open XML holds every part uncompressed in memory until it is closed (dotnet/Open-XML-SDK issue 807); a worksheet of a million rows is a gigabyte.</remarks>
public sealed class PartsOnDisk : IDisposable
{
    private readonly Dictionary<string, FileStream> parts = new(StringComparer.Ordinal);

    /// <summary>Opens a part for writing.</summary>
    /// <param name="uri">Where it stands in the package, as <c>/xl/worksheets/sheet1.xml</c>; the package holds an empty one there.</param>
    /// <returns>To be closed before the package is put together.</returns>
    public Stream Open(Uri uri)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        parts.Add(uri.OriginalString.TrimStart('/'), file);
        return new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Writes the package with its parts from the disk.</summary>
    /// <param name="package">The rest of it, closed as a package; can be read.</param>
    /// <param name="target">Where the file goes; stays open.</param>
    public void Assemble(Stream package, Stream target)
    {
        using var rest = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var file = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in rest.Entries)
        {
            using var from = Content(entry);
            using var to = file.CreateEntry(entry.FullName).Open();
            from.CopyTo(to);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in parts.Values)
        {
            part.Dispose();
        }
    }

    private Stream Content(ZipArchiveEntry entry)
    {
        if (!parts.TryGetValue(entry.FullName, out var part))
        {
            return entry.Open();
        }

        part.Position = 0;
        return new GZipStream(part, CompressionMode.Decompress, leaveOpen: true);
    }
}
