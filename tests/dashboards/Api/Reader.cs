using Analytics.Dashboards.Access;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Dashboards.Api;

/// <summary>Somebody of the flagged town, with what he must get of any table, worked out row by row and not by the site's statements.</summary>
/// <param name="Role">What the account is for.</param>
/// <param name="UnitId">Its unit; null for none.</param>
public sealed record Reader(Role Role, string? UnitId)
{
    /// <summary>One of every kind: with no unit, with the town, with a branch that has a flag and with one that has none.</summary>
    public static readonly Reader[] All =
    [
        new(Role.Leader, null), new(Role.Admin, null), new(Role.Inspector, null), new(Role.Inspector, "B2"),
        new(Role.Department, "T"), new(Role.Department, "B1"), new(Role.Reporter, "B1"), new(Role.Reporter, "B6"),
    ];

    /// <summary>For xunit.</summary>
    public static TheoryData<Role, string?> Theory()
    {
        var data = new TheoryData<Role, string?>();
        foreach (var reader in All)
        {
            data.Add(reader.Role, reader.UnitId);
        }

        return data;
    }

    /// <summary>Whether the row's unit is the reader's, or any where the reader has none. In this town everything lies below T.</summary>
    public bool Sees(string? unit) => UnitId is null || (unit is not null && (UnitId == "T" || unit == UnitId));

    /// <summary>Whether a table is read at all.</summary>
    public bool Reads(string table) => Role != Role.Reporter
        || table is not ("mart_flag" or "mart_flag_figure" or "mart_flag_record" or "mart_risk" or "mart_generic_score" or "mart_closing" or "mart_restatement" or "mart_accepted_restatement");

    /// <summary>Whether persons of a unit may be seen.</summary>
    public bool SeesPersons(string? unit) => Role == Role.Inspector || (UnitId is not null && unit == UnitId);

    /// <summary>The rows of a table that must come, each as its key.</summary>
    /// <param name="folder">A published warehouse folder.</param>
    /// <param name="table">The table.</param>
    /// <param name="keys">Columns of its key.</param>
    public IReadOnlyList<string> Rows(string folder, string table, IReadOnlyList<string> keys)
    {
        using var connection = Database.OpenForReading(SnapshotList.CurrentFile(new WarehouseFolder(folder))!);
        var rows = connection.Query($"from {table}").Cast<IDictionary<string, object?>>().ToList();
        var flags = connection.Query<(string Flag, string Unit)>("select flag_id, unit_id from mart_flag").ToDictionary(row => row.Flag, row => row.Unit);
        return [.. rows.Where(row => IsMine(table, row, flags)).Select(row => string.Join('|', keys.Select(key => Text(row[key])))).Order(StringComparer.Ordinal)];
    }

    private static string Text(object? value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", null) : value is DateTime time ? time.ToString("yyyy-MM-dd", null) : Convert.ToString(value, null)!;

    private bool IsMine(string table, IDictionary<string, object?> row, Dictionary<string, string> flags)
    {
        if (table is "mart_closing" or "dim_period" or "dim_system" or "dim_indicator" or "dim_requirement" or "dim_measure" or "dim_detector")
        {
            return true;
        }

        // Persons are P<branch>-<number> here.
        var isPerson = row.TryGetValue("subject_type", out var type) && (string?)type == "person";
        var subject = row.TryGetValue("subject_id", out var id) ? (string?)id : null;
        var unit = table switch
        {
            "mart_flag_figure" => flags[(string)row["flag_id"]!],
            "mart_load_run" => (string?)row["unit_id"] ?? (string?)row["scope_unit_id"],
            _ when row.ContainsKey("area_unit_id") => (string)row["area_unit_id"]!,
            "mart_flag" => (string)row["unit_id"]!,
            _ when isPerson => "B" + subject![1..subject!.IndexOf('-', StringComparison.Ordinal)],
            _ when subject is not null => subject,
            _ => (string)row["unit_id"]!,
        };
        // A key of any record but of sessions and checks may be a person's number.
        var isOfPerson = table == "mart_flag_record" && (string)row["dataset"]! is not ("sessions" or "checks");
        return Sees(unit) && (!isOfPerson || SeesPersons(unit)) && (!isPerson || table == "mart_flag" || SeesPersons(unit));
    }
}
