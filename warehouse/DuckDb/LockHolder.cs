using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Warehouse.DuckDb;

/// <summary>Who holds a database, as far as DuckDB and the system tell.</summary>
internal static partial class LockHolder
{
    /// <summary>Reads the holder out of what DuckDB said.</summary>
    /// <param name="message">The message of the failed opening.</param>
    /// <returns>Chinese and English words in brackets with what the holder runs and its process number; empty where nothing is told.</returns>
    public static (string Zh, string En) Of(string message)
    {
        if (Told().Match(message) is not { Success: true } told)
        {
            return ("", "");
        }

        var program = Command(told.Groups["process"].Value) ?? Path.GetFileName(told.Groups["program"].Value);
        return ($"（{program}，进程 {told.Groups["process"].Value}）", $" ({program}, process {told.Groups["process"].Value})");
    }

    // analytics load, rather than dotnet; only Linux tells.
    private static string? Command(string process)
    {
        try
        {
            var words = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cmdline")).Split('\0');
            var program = Array.FindIndex(words, word => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
            var verb = program >= 0 && program + 1 < words.Length && words[program + 1].Length > 0 && words[program + 1].All(char.IsAsciiLetter) ? " " + words[program + 1] : "";
            return program < 0 ? null : Path.GetFileNameWithoutExtension(words[program]) + verb;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"held in (?<program>.+?) \(PID (?<process>\d+)\)")]
    private static partial Regex Told();
}
