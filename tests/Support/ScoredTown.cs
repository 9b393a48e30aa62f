namespace Analytics.Tests.Support;

/// <summary>The small town, itself enrolled in a system that scores units, with the flags of <see cref="FlaggedTown"/>: built once, copied for each test.</summary>
public static class ScoredTown
{
    /// <summary>The system that scores unit T.</summary>
    public const string System = "dalian_outline";

    private static readonly WarehouseImage Published = SmallTown.Changed($"""
        update stg_sessions set present = 9 where session_id = 'S1-4';
        update load_run set rows_read = rows_read + 1, rows_accepted = rows_accepted + 1 where load_id = 5;
        insert into stg_enrolments (system_id, subject_type, subject_id, profile, period, load_id, row_number) values ('{System}', 'unit', 'T', null, '2025', 5, 8);
        """);

    /// <summary>Puts the town with its first snapshot into the folder of a test.</summary>
    public static void Publish(TemporaryWarehouse warehouse) => Published.CopyTo(warehouse);
}
