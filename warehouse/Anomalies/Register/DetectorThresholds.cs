using System.Globalization;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Anomalies.Register;

/// <summary>From which q a detector flags, where <c>settings.yaml</c> says other than the register: <c>detection: {back_filled_entries: 0.05}</c>.</summary>
public static class DetectorThresholds
{
    private const string Key = "detection";

    /// <summary>Reads the chosen thresholds by detector; none where the settings are silent.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <exception cref="SystemFileException">One is no number above 0 and at most 1.</exception>
    public static IReadOnlyDictionary<string, double> Read(WarehouseFolder folder)
    {
        var text = File.Exists(folder.Settings) ? File.ReadAllText(folder.Settings) : "";
        var errors = new List<SystemError>();
        var chosen = new Dictionary<string, double>(StringComparer.Ordinal);
        if (text.Trim().Length > 0 && YamlDocument.Parse("settings.yaml", text, errors, mayBeEmpty: true)?.Find(Key) is { } entry)
        {
            foreach (var detector in entry.Keys)
            {
                if (entry.Find(detector) is { } value && value.AsNumber() is { } q and > 0 and <= 1)
                {
                    chosen[detector] = (double)q;
                }
                else
                {
                    entry.Error($"{detector} 的界线应大于 0、不超过 1", $"the threshold of {detector} must be above 0 and at most 1");
                }
            }
        }

        return errors.Count == 0 ? chosen : throw new SystemFileException(errors);
    }

    /// <summary>Lays the chosen thresholds over <c>dim_detector</c>; a detector without a threshold of its own, a contradiction, keeps none.</summary>
    /// <param name="connection">A connection that may write, after <see cref="DetectorRegister.Write"/>.</param>
    /// <param name="folder">The warehouse.</param>
    /// <exception cref="SystemFileException">The settings are wrong.</exception>
    public static void Apply(DuckDBConnection connection, WarehouseFolder folder)
    {
        foreach (var (detector, q) in Read(folder))
        {
            connection.Execute("update dim_detector set flag_q = $q where detector = $detector and flag_q is not null", new { detector, q });
        }
    }

    /// <summary>Writes one threshold into the settings; everything else in the file stays as it is. It holds from the next build on.</summary>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <param name="detector">A detector of the register.</param>
    /// <param name="q">Above 0 and at most 1.</param>
    /// <exception cref="SystemFileException">The settings are wrong, so they are left as they are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is none.</exception>
    public static void Save(WarehouseFolder folder, string detector, double q)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(q);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(q, 1);
        var chosen = new SortedDictionary<string, double>(Read(folder).ToDictionary(), StringComparer.Ordinal) { [detector] = q };
        var lines = File.Exists(folder.Settings) ? File.ReadAllText(folder.Settings).Split('\n').ToList() : [];
        var start = lines.FindIndex(line => line.StartsWith(Key + ":", StringComparison.Ordinal));
        var end = start < 0 ? -1 : lines.FindIndex(start + 1, line => line.Trim().Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#');
        var block = chosen.Select(each => string.Create(CultureInfo.InvariantCulture, $"  {each.Key}: {each.Value}")).Prepend(Key + ":");
        string[] kept = start < 0 ? [.. lines] : [.. lines[..start], .. end < 0 ? [] : lines[end..]];
        var text = string.Join('\n', kept).TrimEnd() is { Length: > 0 } before ? before + "\n" : "";
        var aside = folder.Settings + ".new";
        Directory.CreateDirectory(folder.Root);
        File.WriteAllText(aside, text + string.Join('\n', block) + "\n");
        File.Move(aside, folder.Settings, overwrite: true);
    }
}
