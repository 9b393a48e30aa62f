using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Anomalies.Register;

/// <summary>From which q a detector flags, where <c>settings.yaml</c> says other than the register: <c>detection: {back_filled_entries: 0.05}</c>.</summary>
public static class DetectorThresholds
{
    /// <summary>The key of the settings.</summary>
    internal const string Key = "detection";

    /// <summary>Reads the chosen thresholds by detector; none where the settings are silent.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <exception cref="SystemFileException">With all mistakes: a threshold that is no number above 0 and at most 1, a detector that no law judges.</exception>
    public static IReadOnlyDictionary<string, double> Read(WarehouseFolder folder) => Parse(folder.SettingsText());

    private static Dictionary<string, double> Parse(string text)
    {
        var errors = new List<SystemError>();
        var chosen = new Dictionary<string, double>(StringComparer.Ordinal);
        var root = text.Trim().Length == 0 ? null : YamlDocument.Parse("settings.yaml", text, errors, mayBeEmpty: true);
        var judged = root?.Find(Key) is null ? [] : Judged();
        foreach (var (detector, value) in root?.Map(Key) ?? [])
        {
            if (!judged.Contains(detector))
            {
                value.Error(
                    $"没有按概率判断的检测器 {detector}，可用：{string.Join("、", judged)}", $"no detector {detector} is judged by a law of chance; allowed: {string.Join(", ", judged)}");
            }
            else if (value.AsNumber() is { } q and > 0 and <= 1)
            {
                chosen[detector] = (double)q;
            }
            else
            {
                value.Error($"{detector} 的界线应大于 0、不超过 1", $"the threshold of {detector} must be above 0 and at most 1");
            }
        }

        return errors.Count == 0 ? chosen : throw new SystemFileException(errors);
    }

    /// <summary>Lays the chosen thresholds over <c>dim_detector</c>.</summary>
    /// <param name="connection">A connection that may write, after <see cref="DetectorRegister.Write"/>.</param>
    /// <param name="folder">The warehouse.</param>
    /// <exception cref="SystemFileException">The settings are wrong.</exception>
    public static void Apply(DuckDBConnection connection, WarehouseFolder folder)
    {
        foreach (var (detector, q) in Read(folder))
        {
            connection.Execute("update dim_detector set flag_q = $q where detector = $detector", new { detector, q });
        }
    }

    /// <summary>Writes one threshold into the settings; every other line of the file, comments too, stays as it is. It holds from the next build on.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <param name="detector">A detector of the register that a law of chance judges.</param>
    /// <param name="q">Above 0 and at most 1.</param>
    /// <exception cref="SystemFileException">The settings are wrong, so they are left as they are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is none, or no such detector is known.</exception>
    public static void Save(WarehouseFolder folder, string detector, double q)
    {
        // Never 1E-05, which the settings do not take for a number.
        var written = (decimal)Math.Clamp(q, -1, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(written, nameof(q));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(written, 1, nameof(q));
        if (!Judged().Contains(detector))
        {
            throw new ArgumentOutOfRangeException(nameof(detector), detector, "no detector that a law of chance judges");
        }

        var text = folder.SettingsText();
        var chosen = Parse(text);
        var changed = SettingsLines.With(text, detector, written, chosen.Where(each => each.Key != detector).ToDictionary(each => each.Key, each => (decimal)each.Value));
        chosen[detector] = (double)written;
        if (!Parse(changed).OrderBy(each => each.Key).SequenceEqual(chosen.OrderBy(each => each.Key)))
        {
            throw new SystemFileException([new SystemError("settings.yaml", 1, Key, $"请把 {Key} 写成单独的一段", $"write {Key} as a block of its own")]);
        }

        var aside = folder.Settings + ".new";
        Directory.CreateDirectory(folder.Root);
        File.WriteAllText(aside, changed);
        File.Move(aside, folder.Settings, overwrite: true);
    }

    private static List<string> Judged() => [.. DetectorRegister.Read().Where(row => row.FlagQ is not null).Select(row => row.Detector)];

    /// <summary>Settings without the thresholds; every other line stays as it is.</summary>
    /// <param name="settings">The text of <c>settings.yaml</c>.</param>
    internal static string Without(string settings)
    {
        var lines = settings.Split('\n').ToList();
        var start = lines.FindIndex(line => line.StartsWith(Key + ":", StringComparison.Ordinal));
        if (start < 0)
        {
            return settings;
        }

        var end = lines.FindIndex(start + 1, line => line.Trim().Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#');
        string[] kept = [.. lines[..start], .. end < 0 ? [] : lines[end..]];
        return string.Join('\n', kept);
    }
}
