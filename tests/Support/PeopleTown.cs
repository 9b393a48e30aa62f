using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Support;

/// <summary>Two branches whose three members hand in every kind of record of their own; loaded from files and built once, copied for each test.</summary>
public static class PeopleTown
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
    private static readonly WarehouseImage Built = new(Build);
    private static readonly WarehouseImage Published = new(warehouse => SmallTown.Publish(Fill(warehouse)));

    /// <summary>Puts the town into the folder of a test.</summary>
    public static WarehouseFolder Fill(TemporaryWarehouse warehouse) => Built.CopyTo(warehouse);

    /// <summary>Puts the town with its first snapshot into the folder of a test.</summary>
    public static WarehouseFolder FillPublished(TemporaryWarehouse warehouse) => Published.CopyTo(warehouse);

    private static void Build(TemporaryWarehouse warehouse)
    {
        using var files = new LoadedFiles();
        files.Load("units.csv", "unit_id,parent_id,name,level,kind,valid_from\nC1,,市委,city,agency,2020-01-01\nB1,C1,一支部,branch,agency,2020-01-01\nB2,C1,二支部,branch,agency,2020-01-01\n");
        files.Load("members.csv", "person_id,unit_id,valid_from,valid_to,roles,rank,category,status\nP1,B1,2020-01-01,2025-06-30,ordinary,staff,agency,full\nP1,B2,2025-07-01,,ordinary,section,agency,full\nP2,B1,2020-01-01,,ordinary,staff,agency,full\nP3,B2,2020-01-01,,ordinary,staff,agency,full\n");
        files.Load("enrolments.csv", "system_id,subject_type,subject_id,period\ndx_chengtou,person,P1,2025\ndx_chengtou,person,P2,2025\ndx_chengtou,person,P3,2025\nfgw_three_xue,person,P1,2025\nfgw_three_xue,person,P2,2025\n");
        files.Load("notes.csv", "person_id,period,words\nP1,2025Q1,6000\nP1,2025Q3,3000\nP2,2025,21000\nP1,2025Q4,-5\n");
        files.Load("papers.csv", "paper_id,authors,kind,title,words,written_on\nW1,P1,article,一,5200,2025-03-10\nW2,P1;P2,article,二,5000,2025-06-01\nW3,P1,article,三,4999,2025-09-09\nW4,P2,reflection,四,1000,2025-10-10\nW5,P2,research_report,五,2500,2024-12-31\n");
        files.Load("readings.csv", "person_id,book,started_on,finished_on\nP1,党史,2025-01-01,2025-02-01\nP1,党史,2025-10-01,2025-11-01\nP1,哲学,,2025-05-05\n");
        files.Load("trips.csv", "trip_id,person_id,from_on,to_on,days\nT1,P1,2025-05-12,2025-05-14,2.5\nT1,P2,2025-05-12,2025-05-14,\nT2,P1,2025-12-30,2026-01-02,4\n");
        files.Load("trainings.csv", "person_id,course_id,course_type,from_on,to_on,hours,has_write_up\nP1,C1,offjob,2025-04-01,2025-04-05,40,是\nP2,C1,offjob,2025-04-01,2025-04-05,40,否\nP1,C2,elective,2025-08-01,2025-08-02,16,\nP1,C3,party_school,2025-09-01,2025-09-01,8,是\n");
        files.Load("self_study.csv", "person_id,period,hours\nP1,2025M01,8\nP1,2025M02,6\n");
        files.Load("tests.csv", "test_id,person_id,taken_on,score,full_mark\nK1,P1,2025-06-20,43,50\nK1,P2,2025-06-20,27.5,50\nK2,P1,2025-11-20,70,\n");
        files.Close();
        using (var connection = Database.OpenForWriting(new WarehouseFolder(files.Warehouse).Database))
        {
            WarehouseBuild.Run(connection, new WarehouseFolder(files.Warehouse), Clock);
        }

        File.Copy(new WarehouseFolder(files.Warehouse).Database, warehouse.DatabasePath, overwrite: true);
    }
}
