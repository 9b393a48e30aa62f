using System.Security.Cryptography;
using System.Text;
using Analytics.Etl.Demo;
using Analytics.Etl.Loads;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Systems;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Detection;

/// <summary>A city under study whose files were written and loaded once; what was loaded is kept in the temporary folder and never written again.</summary>
/// <param name="Folder">Holds <c>warehouse.duckdb</c>, <c>truth.csv</c> and <c>strata.csv</c>.</param>
internal sealed record LoadedCity(string Folder)
{
    private const string Warehouse = "warehouse.duckdb";

    // A small city's files stand for the generator, the versions of both modules for the loader: when they change, what was loaded before is of no use.
    private static readonly Lazy<string> Fingerprint = new(() => InTemporary(folder =>
    {
        DemoFiles.Write(new DemoOptions(24, 3, 1, 0.5) { IsStudy = true }, folder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        hash.AppendData(typeof(Loading).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(Database).Module.ModuleVersionId.ToByteArray());

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }));

    /// <summary>Writes and loads the city, or finds it as it was loaded before.</summary>
    public static LoadedCity Of(DemoOptions options)
    {
        var name = FormattableString.Invariant($"{options.Units}x{options.Quarters}-{options.Seed}-{options.Padding:0.###}-{options.Scenario ?? "ten"}-{options.Strength?.ToString() ?? "all"}");
        var kept = Path.Combine(Path.GetTempPath(), "analytics-detection", Fingerprint.Value, name);
        if (!Directory.Exists(kept))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            _ = InTemporary(files => InTemporary(warehouse =>
            {
                DemoFiles.Write(options, files);
                Load(files, warehouse);
                return Keep(kept, Path.Combine(warehouse, Warehouse), Path.Combine(files, "truth.csv"), Path.Combine(files, "strata.csv"));
            }));
        }

        return new LoadedCity(kept);
    }

    /// <summary>The padded unit-quarters with their scenario.</summary>
    public Dictionary<(string UnitId, string Quarter), string> Truth() =>
        File.ReadLines(Path.Combine(Folder, "truth.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => (cells[0], cells[1]), cells => cells[2]);

    /// <summary>Of each unit its strata, each as <c>habit: value</c>.</summary>
    public Dictionary<string, IReadOnlyList<string>> Strata()
    {
        var lines = File.ReadLines(Path.Combine(Folder, "strata.csv")).Select(line => line.Split(',')).ToList();
        return lines.Skip(1).ToDictionary(cells => cells[0], cells => (IReadOnlyList<string>)[.. cells.Skip(1).Select((cell, place) => $"{lines[0][place + 1]}: {cell}")]);
    }

    /// <summary>The city with something built in it, kept beside it; what was built under another key makes room.</summary>
    /// <param name="key">What the result depends on besides the city.</param>
    /// <param name="build">Builds it, the systems being read.</param>
    public LoadedCity Built(string key, Action<DuckDBConnection> build)
    {
        var kept = Path.Combine(Folder, "built-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12]);
        if (!Directory.Exists(kept))
        {
            Directory.EnumerateDirectories(Folder, "built-*").ToList().ForEach(old => Directory.Delete(old, recursive: true));
            InTemporary(folder =>
            {
                File.Copy(Path.Combine(Folder, Warehouse), Path.Combine(folder, Warehouse));
                using (var connection = Database.OpenForWriting(Path.Combine(folder, Warehouse)))
                {
                    SystemCatalogue.Refresh(connection, folder);
                    build(connection);
                }

                return Keep(kept, Path.Combine(folder, Warehouse));
            });
        }

        return new LoadedCity(kept);
    }

    /// <summary>Does something in a copy of the warehouse.</summary>
    public T InCopy<T>(Func<DuckDBConnection, T> work) => InTemporary(folder =>
    {
        File.Copy(Path.Combine(Folder, Warehouse), Path.Combine(folder, Warehouse));
        using var connection = Database.OpenForWriting(Path.Combine(folder, Warehouse));
        return work(connection);
    });

    // Whole or not at all, whoever else is at it.
    private static string Keep(string kept, params string[] files)
    {
        var made = $"{kept}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(made);
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(made, Path.GetFileName(file)));
        }

        if (Directory.Exists(kept))
        {
            Directory.Delete(made, recursive: true);
        }
        else
        {
            Directory.Move(made, kept);
        }

        return kept;
    }

    private static void Load(string files, string warehouse)
    {
        using var loading = new Loading(new DirectoryInfo(warehouse), TimeProvider.System);
        using var inputs = new InputFiles([files]);
        foreach (var run in inputs.Files.SelectMany(loading.Load).Where(run => run.Refused is not null || run.RowsRejected > 0))
        {
            throw new InvalidOperationException($"{run.File}: {run.Refused} {run.RowsRejected} rows rejected");
        }
    }

    private static T InTemporary<T>(Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-");
        try
        {
            return work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
