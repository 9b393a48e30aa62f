using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Anomalies.Register;

/// <summary>Reads <c>detectors.yaml</c>: what every detector is called, how it is judged, what to ask about its findings.</summary>
public static class DetectorRegister
{
    /// <summary>Where the register and its statements stand.</summary>
    public const string Folder = "Anomalies/Register/";

    private const string File = Folder + "detectors.yaml";
    private static readonly string[] Severities = ["hard", "suspicious", "generic"];
    private static readonly string[] Laws = ["share", "count", "level", "none"];
    private static readonly string[] Scales = ["plain", "log", "log_plus_one", "log_odds"];
    private static readonly string[] Charts = ["bars", "timeline", "histogram", "quarters"];

    /// <summary>Fills <c>dim_detector</c> again, the chosen thresholds laid over it, where the product or the settings changed; what was found by others is stale then.</summary>
    /// <param name="connection">A connection that may write, with the schema's tables and no transaction open.</param>
    /// <param name="folder">The warehouse; its settings need not exist.</param>
    /// <exception cref="SystemFileException">The settings are wrong; nothing is changed.</exception>
    public static void Refresh(DuckDBConnection connection, WarehouseFolder folder)
    {
        var fingerprint = Fingerprint(folder);
        if (connection.QueryFirstOrDefault<string>("select fingerprint from detector_source") == fingerprint)
        {
            return;
        }

        // As one, so that a stop in between leaves no thresholds of the register over findings of the chosen ones.
        using var transaction = connection.BeginTransaction();
        var before = Stored(connection);
        Write(connection);
        DetectorThresholds.Apply(connection, folder);
        if (Stored(connection) != before)
        {
            connection.Execute("update build_run set detected_load_id = -1");
        }

        connection.Execute("insert into detector_source values ($fingerprint)", new { fingerprint });
        transaction.Commit();
    }

    private static string Fingerprint(WarehouseFolder folder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typeof(DetectorRegister).Module.ModuleVersionId + "\0" + folder.SettingsText())));

    private static string? Stored(DuckDBConnection connection) =>
        connection.ExecuteScalar<string?>("select md5(string_agg(to_json(d)::varchar, '' order by d.detector)) from dim_detector as d");

    /// <summary>Replaces the rows of <c>dim_detector</c> with the register.</summary>
    /// <param name="connection">A connection that may write, with the schema's tables and a transaction of the caller's, who also lays the thresholds over it.</param>
    /// <exception cref="SystemFileException">The register is wrong; the table is unchanged.</exception>
    public static void Write(DuckDBConnection connection)
    {
        var rows = Read();
        connection.Execute("delete from detector_source; delete from dim_detector;");
        connection.Execute(SqlFile.Read(typeof(DetectorRegister).Assembly, Folder + "insert.sql"), new { rows = JsonRows.Of(rows) });
    }

    /// <summary>Reads all detectors in the order of the file.</summary>
    /// <exception cref="SystemFileException">With all mistakes of the file.</exception>
    internal static IReadOnlyList<DetectorRow> Read()
    {
        var errors = new List<SystemError>();
        var root = YamlDocument.Parse(Path.GetFileName(File), SqlFile.Read(typeof(DetectorRegister).Assembly, File), errors);
        var rows = root?.Map("detectors").Select(pair => Row(pair.Key, pair.Value)).ToList() ?? [];
        root?.Close();
        return errors.Count == 0 ? rows : throw new SystemFileException(errors);
    }

    private static DetectorRow Row(string detector, YamlEntry entry)
    {
        var law = entry.OneOf("law", Laws, "none")!;
        if (law != "none")
        {
            entry.Require("flag_q");
            entry.Require("summary");
        }

        var name = Required(entry, "name");
        var question = Required(entry, "question");
        var innocent = Required(entry, "innocent");
        var summary = entry.Words("summary");
        var row = new DetectorRow(
            detector, Joined(entry, "code"), entry.OneOf("severity", Severities, "suspicious")!, law, entry.OneOf("scale", Scales, "plain")!, entry.RequiredText("family"),
            (double)(entry.RequiredNumber("weight") ?? 1), (int)(entry.Number("floor") ?? 0), (double?)entry.Number("flag_q"), (int?)entry.Number("flag_least"),
            Joined(entry, "datasets"), Joined(entry, "fields"), entry.OneOf("chart", Charts, "")!,
            name.Zh, name.En, summary?.Zh, summary?.En, question.Zh, question.En, innocent.Zh, innocent.En);
        entry.Close();
        return row;
    }

    private static string Joined(YamlEntry entry, string key) => string.Join(';', entry.List(key).Select(item => item.Scalar));

    private static Words Required(YamlEntry entry, string key) => (entry.Require(key) is null ? null : entry.Words(key)) ?? new Words("", "");
}
