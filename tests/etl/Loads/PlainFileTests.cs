using System.Globalization;
using System.Text;
using Analytics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Tests.Etl.Loads;

/// <summary>A plain file is read as it lies, any other record by record: rows, numbers and reasons are the same.</summary>
public sealed class PlainFileTests : IDisposable
{
    private const string Header = "subject_type,subject_id,period,measure,value,item\n";

    private static readonly string[] Subjects = ["U1", "U2", "U99", "", " U2 ", "\"U2\"", "—", "\u3000U3"];
    private static readonly string[] Types = ["unit", "单位", "", "unti", "person"];
    private static readonly string[] Periods = ["2025", "2025Q1", "2025年", "2025M13", "昨天"];
    private static readonly string[] Values = ["1", "-1", "", "１２", "1,5", "\"1,000\"", "1e3", "85%", "\"\"", " 7", "\"a\"\"b\""];
    private static readonly string[] Items = ["", "a", "b", "\"x\ny\"", "5\" 屏", "\uFFFD"];

    private readonly LoadedFiles files = new();
    private int number;

    public PlainFileTests() => files.LoadBasics();

    [Fact]
    public void Both_ways_of_reading_give_the_same_rows_numbers_and_reasons()
    {
        var row = from type in Gen.Frequency((4, Gen.Constant("unit")), (1, Gen.Elements(Types)))
                  from subject in Gen.Elements(Subjects)
                  from period in Gen.Elements(Periods)
                  from value in Gen.Elements(Values)
                  from item in Gen.Frequency((6, Gen.Constant("")), (2, Gen.Elements(Items)))
                  from blank in Gen.Frequency((30, Gen.Constant(false)), (1, Gen.Constant(true)))
                  select blank ? ",,,,," : $"{type},{subject},{period},branch_sessions,{value},{item}";
        var text = from rows in Gen.ListOf(row)
                   from end in Gen.Elements("\n", "\r\n")
                   from tail in Gen.Elements("", "\n", "\n\n")
                   select (Header + string.Join('\n', rows.Append("unit,U3,2025,branch_sessions,1,last"))).Replace("\n", end, StringComparison.Ordinal) + tail;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(new Replay(new Rnd(2026UL, 11UL), null)), Prop.ForAll(text.ToArbitrary(), GivesTheSame));
    }

    [Theory]
    [InlineData("unit,U2,2025,branch_sessions,1,\nunit,U2,2025,branch_sessions,1,\nunit,U2,2025,branch_sessions,2,\n", "3 1 key")]
    [InlineData("unit,U2,2025,branch_sessions,1,\n,,,,,\nunit,U99,2025,branch_sessions,2,\n", "3 reference")]
    [InlineData("unit,U2,2025,branch_sessions,1,\n\nunit,U99,2025,branch_sessions,2,\n", "3 reference")]
    public void Row_numbers_count_the_records_under_the_header(string rows, string expected)
    {
        files.Load("claims_rows.csv", Header + rows);

        var found = files.Query<string>("select concat_ws(' ', row_number, regexp_extract(message_en, 'of row (\\d+)', 1), rule) from rejection where severity = 'error' order by row_number");

        Assert.Equal([expected], found.Select(line => line.Replace("  ", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_rows_keep_the_numbers_of_their_lines()
    {
        const int Rows = 300_000;
        var text = new StringBuilder("subject_type,subject_id,period,measure,value,item\n");
        for (var row = 1; row <= Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"unit,U2,2025,branch_sessions,{(row % 50_000 == 0 ? "x" : "1")},{row}\n");
        }

        var run = files.Load("claims_many.csv", text.ToString());

        Assert.Equal((Rows, Rows - 6, 6), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(0, files.Query<long>("select count(*) from stg_claims where item <> row_number::varchar")[0]);
        Assert.Equal([50_000, 100_000, 150_000, 200_000, 250_000, 300_000], files.Query<long>("select distinct row_number from rejection order by row_number"));
    }

    // A blank line above the header makes a file irregular and changes nothing else of it.
    private bool GivesTheSame(string text)
    {
        number++;
        var plain = Loaded(string.Create(CultureInfo.InvariantCulture, $"claims_{number}a.csv"), text);
        var tolerant = Loaded(string.Create(CultureInfo.InvariantCulture, $"claims_{number}b.csv"), "填报说明\n" + text);
        var differing = tolerant.Except(plain).Select(line => "- " + line).Concat(plain.Except(tolerant).Select(line => "+ " + line)).ToList();
        Assert.True(differing.Count == 0 && tolerant.Count == plain.Count, string.Join('\n', differing));
        return true;
    }

    private List<string> Loaded(string name, string text)
    {
        var run = files.Load(name, text);
        var rows = files.Query<string>($"select to_json(row(row_number, subject_type, subject_id, period, measure, value, item))::varchar from stg_claims where load_id = {run.LoadId} order by row_number");
        var found = files.Query<string>($"select to_json(row(row_number, column_name, value, rule, severity, message_zh, message_en, row_json))::varchar as finding from rejection where load_id = {run.LoadId} order by finding");
        return [$"{run.RowsRead} {run.RowsAccepted} {run.RowsRejected} {run.RowsDuplicate} {run.Refused}", .. rows, .. found];
    }

    public void Dispose() => files.Dispose();
}
