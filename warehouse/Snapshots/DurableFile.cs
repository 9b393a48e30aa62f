using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Writes that survive a loss of power: a reader meets the old state or the new one, nothing between.</summary>
internal static class DurableFile
{
    /// <summary>Gives a finished file its final name.</summary>
    /// <param name="temporary">A complete file that nobody has open.</param>
    /// <param name="path">Its name, in the same folder; an existing file is replaced.</param>
    public static void Move(string temporary, string path)
    {
        using (var handle = File.OpenHandle(temporary, FileMode.Open, FileAccess.ReadWrite))
        {
            RandomAccess.FlushToDisk(handle);
        }

        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Replaces the whole text of a file.</summary>
    public static void Replace(string path, string text)
    {
        File.WriteAllText(path + SnapshotFiles.Unfinished, text);
        Move(path + SnapshotFiles.Unfinished, path);
    }

    // .NET opens no folders, and a rename lasts only once its folder is on the disk. Windows writes renames through by itself.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(OpenFolder(Encoding.UTF8.GetBytes(folder + '\0'), flags: 0), ownsHandle: true);
        if (handle.IsInvalid || FlushHandle(handle) != 0)
        {
            throw new IOException($"{folder}: errno {Marshal.GetLastPInvokeError()}");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint OpenFolder(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushHandle(SafeFileHandle handle);
}
