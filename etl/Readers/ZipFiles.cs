using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Readers;

/// <summary>Unpacks archives within the limits, whatever encoding their names are in.</summary>
public static class ZipFiles
{
    /// <summary>Unpacks the files of an archive that somebody wants.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">Where they are unpacked to, under numbers: a name might lead out of the folder.</param>
    /// <param name="isWanted">Whether a file of this name inside the archive is wanted.</param>
    /// <param name="limits">How much may come out.</param>
    /// <returns>Each file with its name inside the archive, and why it was not unpacked.</returns>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    public static IReadOnlyList<UnpackedFile> Unpack(string path, string folder, Func<string, bool> isWanted, LoadLimits limits)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Read, Encoding.Latin1);
        var left = limits.ZipMegabytes * 1_048_576L;
        var files = new List<UnpackedFile>();
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            var name = Name(entry.FullName);
            if (!isWanted(name))
            {
                continue;
            }

            var target = Path.Combine(folder, $"{files.Count}");
            var most = Math.Min(left, Math.Max(1_048_576L, limits.ZipRatio * Math.Max(1, entry.CompressedLength)));
            files.Add(new UnpackedFile(target, name, Copy(entry, target, most) switch
            {
                null => new Reading.Refused(null, null, "unreadable", "压缩包中的这个文件已损坏或加密", "this file of the archive is damaged or protected"),
                < 0 => most == left ? TooLarge.Archive(limits) : TooLarge.Ratio(limits),
                var bytes when (left -= bytes.Value) >= 0 => null,
                _ => TooLarge.Archive(limits),
            }));
        }

        return files;
    }

    // The sizes that an archive states may lie, so the bytes that come out are counted. -1 when they are too many, null when they cannot be read.
    private static long? Copy(ZipArchiveEntry entry, string target, long most)
    {
        try
        {
            using var from = entry.Open();
            using var to = File.Create(target);
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                total += read;
                if (total > most)
                {
                    return -1;
                }

                to.Write(buffer, 0, read);
            }

            return total;
        }
        catch (InvalidDataException)
        {
            // Said of this file alone; the others may be whole.
            return null;
        }
    }

    // Names come as UTF-8 or in the national encoding, and only some archives say which.
    private static string Name(string raw)
    {
        if (raw.Any(letter => letter > '\u00FF'))
        {
            return raw;
        }

        var bytes = Encoding.Latin1.GetBytes(raw);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : TextEncoding.Gb18030.GetString(bytes);
    }
}

/// <summary>One file of an archive.</summary>
/// <param name="Path">Where it was unpacked to.</param>
/// <param name="Name">Its path inside the archive.</param>
/// <param name="Refused">Why it was not unpacked, null if it was.</param>
public sealed record UnpackedFile(string Path, string Name, Reading.Refused? Refused);
