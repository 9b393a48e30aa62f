using System.Globalization;
using Analytics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Nothing is lost: whatever a file holds, rows read = accepted + rejected + duplicates.</summary>
public sealed class ConservationTests : IDisposable
{
    private static readonly string[] Subjects = ["U1", "U2", "U99", "", " U2 ", "\"U2\"", "P1"];
    private static readonly string[] Types = ["unit", "单位", "person", "", "unti"];
    private static readonly string[] Periods = ["2025", "2025Q1", "2025年", "2025M13", "", "昨天"];
    private static readonly string[] Values = ["1", "-1", "", "１２", "1,5", "\"1,000\"", "1e3", "abc", "=1+1", "\"open"];
    private static readonly string[] Ends = ["", ",", ",extra", ",,,,,,,"];

    private readonly LoadedFiles files = new();
    private int number;

    public ConservationTests() => files.LoadBasics();

    [Fact]
    public void Rows_of_messy_files_add_up()
    {
        var row = from type in Gen.Elements(Types)
                  from subject in Gen.Elements(Subjects)
                  from period in Gen.Elements(Periods)
                  from value in Gen.Elements(Values)
                  from end in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Elements(Ends)))
                  from blank in Gen.Frequency((12, Gen.Constant(false)), (1, Gen.Constant(true)))
                  select blank ? "" : $"{type},{subject},{period},branch_sessions,{value}{end}";
        var lines = Gen.ListOf(row);
        var property = Prop.ForAll(lines.ToArbitrary(), Conserves);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(new Replay(new Rnd(2026UL, 11UL), null)), property);
    }

    private bool Conserves(IList<string> lines)
    {
        number++;
        var name = string.Create(CultureInfo.InvariantCulture, $"claims_{number}.csv");
        // The number in the header keeps every file's bytes its own.
        var run = files.Load(name, string.Create(CultureInfo.InvariantCulture, $"subject_type,subject_id,period,measure,value\n{string.Join('\n', lines)}\n")
            + string.Create(CultureInfo.InvariantCulture, $"unit,U3,2025,branch_sessions,{number}\n"));
        if (run.IsUnchanged)
        {
            return false;
        }

        var kept = files.Query<long>($"select count(*) from stg_claims where load_id = {run.LoadId}")[0];
        var turned = files.Query<long>($"select count(distinct row_number) from rejection where severity = 'error' and load_id = {run.LoadId}")[0];
        return run.RowsRead == run.RowsAccepted + run.RowsRejected + run.RowsDuplicate
            && kept == run.RowsAccepted && turned == run.RowsRejected
            && files.Query<long>($"select rows_read from load_run where load_id = {run.LoadId}")[0] == run.RowsRead;
    }

    public void Dispose() => files.Dispose();
}
