using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Trials;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Systems;

/// <summary>All assessment systems, measures and populations: those of the product and those of the warehouse folder.</summary>
public sealed partial class SystemCatalogue
{
    private SystemCatalogue(IReadOnlyList<AssessmentSystem> systems, MeasureFile measures, PopulationFile populations)
    {
        Systems = systems;
        Measures = measures;
        Populations = populations;
    }

    /// <summary>The systems by id and version.</summary>
    public IReadOnlyList<AssessmentSystem> Systems { get; }

    internal MeasureFile Measures { get; }

    internal PopulationFile Populations { get; }

    /// <summary>Reads the catalogue and replaces the rule tables with it, in one transaction.</summary>
    /// <param name="connection">A connection that may write, with the schema's tables and no transaction open.</param>
    /// <param name="folder">The warehouse folder with <c>settings.yaml</c> and <c>systems/*.yaml</c>; null for the product's systems as they are.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="SystemFileException">A file breaks a rule; the tables are unchanged.</exception>
    public static SystemCatalogue Load(DuckDBConnection connection, string? folder)
    {
        var catalogue = Read(folder);
        catalogue.Write(connection);
        return catalogue;
    }

    /// <summary>Fills the rule tables again where files changed since they were filled; what was built from them is stale then.</summary>
    /// <param name="connection">As for <see cref="Load"/>, with all tables of the schema.</param>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    /// <exception cref="SystemFileException">A changed file breaks a rule; the tables are unchanged.</exception>
    public static void Refresh(DuckDBConnection connection, string? folder)
    {
        var fingerprint = Fingerprint(folder);
        if (connection.QueryFirstOrDefault<string>("select fingerprint from catalogue_source") == fingerprint)
        {
            return;
        }

        // Told apart before the tables change and noted after: a kill between the two only makes the next load do it again.
        var catalogue = Read(folder);
        connection.Execute("update build_run set finished_at = null; delete from catalogue_source;");
        catalogue.Write(connection);
        connection.Execute("insert into catalogue_source values ($fingerprint)", new { fingerprint });
    }

    /// <summary>Tells the rules of one time from those of another: SHA-256 of the product and of all files that say them.</summary>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    public static string Fingerprint(string? folder)
    {
        var parts = Embedded().Concat(OfFolder(folder)).SelectMany(file => new[] { file.Name, file.Text })
            .Prepend(typeof(SystemCatalogue).Module.ModuleVersionId.ToString())
            // Thresholds of detectors decide about flags, not about scores.
            .Append(folder is null ? "" : DetectorThresholds.Without(new WarehouseFolder(folder).SettingsText()).TrimEnd());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }

    /// <summary>Replaces the rule tables with this catalogue, in one transaction.</summary>
    /// <param name="connection">As for <see cref="Load"/>.</param>
    public void Write(DuckDBConnection connection) => RuleWriter.Replace(connection, this);

    /// <summary>Reads the catalogue without a database.</summary>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    /// <exception cref="SystemFileException">With all mistakes of all files.</exception>
    public static SystemCatalogue Read(string? folder) => Read(folder, static (_, _) => { });

    /// <summary>Reads the catalogue with changes laid over one system's file.</summary>
    /// <param name="folder">As for <see cref="Load"/>.</param>
    /// <param name="systemId">The system to change.</param>
    /// <param name="version">Which version of it.</param>
    /// <param name="changes">What to try.</param>
    /// <param name="factors">By which factor the standard points of a leaf change, by its id.</param>
    /// <exception cref="SystemFileException">A change names no rule, or makes the system invalid.</exception>
    internal static SystemCatalogue Try(
        string? folder, string systemId, string version, IReadOnlyList<RuleChange> changes, out IReadOnlyDictionary<string, decimal> factors)
    {
        IReadOnlyDictionary<string, decimal> found = new Dictionary<string, decimal>();
        var catalogue = Read(folder, (root, chosen) =>
        {
            if (root.Text("id") == systemId && SystemFile.Version(root) == version)
            {
                found = RuleChanges.Apply(root, [.. new[] { chosen(systemId), chosen($"{systemId}@{version}") }.OfType<YamlEntry>()], changes);
            }
        });
        factors = found;
        return catalogue;
    }

    private static SystemCatalogue Read(string? folder, Action<YamlEntry, Func<string, YamlEntry?>> change)
    {
        var errors = new List<SystemError>();
        var files = Embedded().Concat(OfFolder(folder)).Select(file => (file.Name, file.Text, Root: YamlDocument.Parse(file.Name, file.Text, errors))).ToList();
        var measures = new MeasureFile();
        var populations = new PopulationFile();
        foreach (var (_, _, root) in files)
        {
            if (root is not null && root.Keys.Contains("measures"))
            {
                measures.Add(root);
            }
            else if (root is not null && root.Keys.Contains("populations"))
            {
                populations.Add(root);
            }
        }

        var settings = Settings(folder, errors);
        var written = files.Where(file => file.Root is not null && !file.Root.Keys.Contains("measures") && !file.Root.Keys.Contains("populations")).ToList();
        var choices = written.ToLookup(file => file.Root!.Find("id")?.Scalar ?? "-", file => file.Root!.Find("settings")?.Keys ?? []);
        var systems = written
            .Select(file =>
            {
                YamlEntry? Chosen(string key) => settings?.Find(key);
                change(file.Root!, Chosen);
                return SystemFile.Read(file.Root!, file.Text, Chosen, choices[file.Root!.Find("id")?.Scalar ?? "-"].SelectMany(names => names).ToHashSet(), measures.Codes, populations.Scopes);
            })
            .OrderBy(system => system.Id, StringComparer.Ordinal).ThenBy(system => system.EffectiveFrom).ToList();
        Compare(systems);
        WordCheck.Run(systems);
        Unmatched(settings, systems);
        return errors.Count == 0 ? new SystemCatalogue(systems, measures, populations) : throw new SystemFileException([.. errors.Distinct()]);
    }

    private static IEnumerable<(string Name, string Text)> Embedded()
    {
        var assembly = typeof(SystemCatalogue).Assembly;
        return SqlFile.List(assembly, "Systems", ".yaml").Select(path => (Path.GetFileName(path), SqlFile.Read(assembly, path)));
    }

    private static IEnumerable<(string Name, string Text)> OfFolder(string? folder)
    {
        var systems = folder is null ? "" : Path.Combine(folder, "systems");
        return Directory.Exists(systems)
            ? Directory.EnumerateFiles(systems, "*.yaml").Order(StringComparer.Ordinal).Select(path => ("systems/" + Path.GetFileName(path), File.ReadAllText(path)))
            : [];
    }

    private static YamlEntry? Settings(string? folder, List<SystemError> errors)
    {
        var path = folder is null ? "" : Path.Combine(folder, "settings.yaml");
        return File.Exists(path) ? YamlDocument.Parse("settings.yaml", File.ReadAllText(path), errors, mayBeEmpty: true) : null;
    }

    private static void Compare(List<AssessmentSystem> systems)
    {
        foreach (var same in systems.GroupBy(system => (system.Id, system.Version)).Where(group => group.Count() > 1))
        {
            var files = string.Join(", ", same.Select(system => system.Definition.File));
            same.Last().Definition.Error($"{same.Key.Id} 版本 {same.Key.Version} 重复定义：{files}", $"{same.Key.Id} version {same.Key.Version} is defined more than once: {files}");
        }

        foreach (var same in systems.GroupBy(system => (system.Id, system.EffectiveFrom)).Where(group => group.DistinctBy(system => system.Version).Count() > 1))
        {
            var versions = string.Join(", ", same.Select(system => system.Version));
            var last = same.Last().Definition;
            (last.Find("effective_from") ?? last).Error(
                $"{same.Key.Id} 的版本 {versions} 同日生效，无法确定用哪一个", $"versions {versions} of {same.Key.Id} take effect on the same day: which one applies is open");
        }
    }

    // Other keys of settings.yaml belong to others; one that holds interpretation choices can only be a system.
    private static void Unmatched(YamlEntry? settings, List<AssessmentSystem> systems)
    {
        foreach (var (key, entry) in settings?.Pairs() ?? [])
        {
            if (systems.All(system => system.Id != key && $"{system.Id}@{system.Version}" != key) && (key.Contains('@', StringComparison.Ordinal) || entry.Keys.Any(name => Choice().IsMatch(name))))
            {
                entry.Error($"没有考核体系 {key}", $"there is no system {key}");
            }
        }
    }

    [GeneratedRegex("^(INT-[0-9]+|exclude_contradicted$)")]
    private static partial Regex Choice();
}
