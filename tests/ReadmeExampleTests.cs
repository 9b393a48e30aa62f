using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests;

/// <summary>The thirtieth system of the README: the file as it is printed there, loaded and scored as a user would.</summary>
public sealed class ReadmeExampleTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void One_YAML_file_is_a_system_that_scores_as_the_text_beside_it_says()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var example = readme.Split("## Adding a thirtieth system")[1].Split("```yaml\n")[1].Split("```")[0];
        File.WriteAllText(Path.Combine(Folder("systems"), "town_reading.yaml"), example);
        var inbox = Folder("inbox");
        File.WriteAllText(Path.Combine(inbox, "units.csv"), "unit_id,parent_id,name,level,valid_from\nU1,,镇党委,township,2020-01-01\n");
        File.WriteAllText(Path.Combine(inbox, "enrolments.csv"), "system_id,subject_type,subject_id,period\ntown_reading,unit,U1,2025\n");
        File.WriteAllText(
            Path.Combine(inbox, "sessions.csv"),
            "session_id,unit_id,session_type,start_at,end_at\nS1,U1,reading,2025-02-03 09:00,2025-02-03 11:00\nS2,U1,reading,2025-05-06 09:00,2025-05-06 11:00\nS3,U1,reading,2025-11-07 09:00,2025-11-07 11:00\n");
        File.WriteAllText(Path.Combine(inbox, "scores.csv"), "system_id,indicator_id,subject_type,subject_id,period,assessor,points\ntown_reading,TR-2,unit,U1,2025,review,3\n");

        Assert.Equal(0, CommandLine.Run(warehouse.Folder, "load", inbox).ExitCode);
        Assert.Equal(0, CommandLine.Run(warehouse.Folder, "build").ExitCode);

        using var connection = Database.OpenForWriting(warehouse.DatabasePath);
        Assert.Contains("6 − 1.5 + 3 = 7.5, 合格", readme, StringComparison.Ordinal);
        Assert.Equal((7.5m, "合格"), connection.QuerySingle<(decimal, string)>(
            "select total, tier from mart_score where system_id = 'town_reading' and basis = 'official' and as_of = '2025Q4'"));
        Assert.Equal((3, 4, "not_met"), connection.QuerySingle<(int, int, string)>(
            "select sub_periods_met, sub_periods_due, status from mart_requirement_result where requirement_id = 'TR-1-r1' and basis = 'official' and as_of = '2025Q4'"));
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(warehouse.Folder, name)).FullName;
}
