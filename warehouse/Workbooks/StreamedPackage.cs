using System.IO.Compression;

namespace Analytics.Warehouse.Workbooks;

/// <summary>A workbook in the making: its sheets are kept on the disk until the rest of the package is written.</summary>
/// <remarks>A package of Open XML holds every part uncompressed in memory until it is closed (dotnet/Open-XML-SDK issue 807); a worksheet of a million rows is a gigabyte.</remarks>
public sealed class StreamedPackage : IDisposable
{
    private readonly MemoryStream rest = new();
    private readonly Dictionary<string, FileStream> parts = new(StringComparer.Ordinal);

    /// <summary>Where everything but the large parts is written.</summary>
    public Stream Rest => rest;

    /// <summary>Opens a large part for writing.</summary>
    /// <param name="uri">Where it stands in the package, as <c>/xl/worksheets/sheet1.xml</c>; <see cref="Rest"/> holds an empty one there.</param>
    /// <returns>To be closed before the package is put together.</returns>
    public Stream Open(Uri uri)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        parts.Add(uri.OriginalString.TrimStart('/'), file);
        return new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Writes the whole package, once <see cref="Rest"/> is closed as one.</summary>
    /// <param name="target">Where the file goes; stays open.</param>
    public void WriteTo(Stream target)
    {
        using var others = new ZipArchive(rest, ZipArchiveMode.Read, leaveOpen: true);
        using var file = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in others.Entries)
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

        rest.Dispose();
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
