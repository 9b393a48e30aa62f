namespace Analytics.Tests.Support;

/// <summary>The small town where branch B1 counted nine present of three in the last quarter of 2025: built once, copied for each test.</summary>
public static class FlaggedTown
{
    /// <summary>The flag of that session; the roll contradicts it as well.</summary>
    public const string FlagId = "attendance_above_roster:B1:2025Q4";

    private static readonly WarehouseImage Published = SmallTown.Changed("update stg_sessions set present = 9 where session_id = 'S1-4'");

    /// <summary>Puts the town with its first snapshot into the folder of a test.</summary>
    public static void Publish(TemporaryWarehouse warehouse) => Published.CopyTo(warehouse);
}
