using Analytics.Warehouse.Snapshots;

namespace Analytics.Warehouse.Inbox;

/// <summary>Looks at the inbox again and again, and tells which files have stopped growing.</summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="clock">The clock.</param>
public sealed class WaitingFiles(WarehouseFolder folder, TimeProvider clock)
{
    /// <summary>How long size and time of a file must stay as they are before it counts as whole.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    // What browsers, copying programs and editors call a file that is not whole yet.
    private static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".crdownload", ".download", ".filepart", ".swp"];

    /// <summary>The demo's answer keys, which lie beside its files and are no data of a unit.</summary>
    public static readonly IReadOnlyList<string> AnswerKeys = ["truth.csv", "strata.csv"];

    private Dictionary<string, Seen> seen = [];

    /// <summary>Looks at the inbox.</summary>
    /// <returns>The files that stayed as they are for <see cref="Settling"/>, by path; empty while there are none or no inbox.</returns>
    public IReadOnlyList<string> Settled()
    {
        var now = clock.GetUtcNow();
        var found = new Dictionary<string, Seen>();
        if (!Directory.Exists(folder.Inbox))
        {
            seen = found;
            return [];
        }

        foreach (var file in new DirectoryInfo(folder.Inbox).EnumerateFiles("*", SearchOption.AllDirectories).Where(IsMeant))
        {
            var look = new Seen(file.Length, file.LastWriteTimeUtc, now);
            found[file.FullName] = seen.TryGetValue(file.FullName, out var before) && before.Length == look.Length && before.WrittenAt == look.WrittenAt ? before : look;
        }

        seen = found;
        return [.. found.Where(file => now - file.Value.Since >= Settling).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }

    private bool IsMeant(FileInfo file) =>
        !Path.GetRelativePath(folder.Inbox, file.FullName).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') || part.StartsWith('~') || part == "__MACOSX")
        && !Unfinished.Contains(file.Extension.ToLowerInvariant()) && !AnswerKeys.Contains(file.Name);

    private readonly record struct Seen(long Length, DateTime WrittenAt, DateTimeOffset Since);
}
