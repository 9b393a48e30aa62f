using Analytics.Warehouse.DuckDb;
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

    /// <summary>Replaces the rows of <c>dim_detector</c> with the register.</summary>
    /// <param name="connection">A connection that may write, with the schema's tables and a transaction of the caller's, who also lays the thresholds over it.</param>
    /// <exception cref="SystemFileException">The register is wrong; the table is unchanged.</exception>
    public static void Write(DuckDBConnection connection)
    {
        var rows = Read();
        connection.Execute("delete from dim_detector");
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
