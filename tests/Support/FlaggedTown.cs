using Analytics.Warehouse.Builds;
using Dapper;

namespace Analytics.Tests.Support;

/// <summary>The small town where branch B1 counted nine present of three in the last quarter of 2025: one contradiction.</summary>
public static class FlaggedTown
{
    /// <summary>Its only flag.</summary>
    public const string FlagId = "attendance_above_roster:B1:2025Q4";

    /// <summary>Fills the folder of a test and publishes it.</summary>
    public static void Publish(TemporaryWarehouse warehouse)
    {
        var folder = SmallTown.Fill(warehouse);
        using (var connection = warehouse.OpenForWriting())
        {
            connection.Execute("update stg_sessions set present = 9 where session_id = 'S1-4'");
            WarehouseBuild.Run(connection, folder, SmallTown.Clock);
        }

        SmallTown.Publish(folder);
    }
}
