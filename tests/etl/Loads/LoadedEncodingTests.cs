using System.Text;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>The same table gives the same rows, whatever encoding, delimiter and header language it came in.</summary>
public sealed class LoadedEncodingTests : IDisposable
{
    private const string Table = "单位编号,单位名称,层级,生效日期\nU1,\"市委, 机关\",市级,2020年1月1日\nU2,一支部,支部,2020/1/1\n";

    private readonly LoadedFiles files = new();

    public static TheoryData<string, string> Encodings() => new()
    {
        { "utf-8", "," }, { "utf-8 with mark", "," }, { "GB18030", "," }, { "utf-16", "\t" }, { "utf-8", ";" }, { "GB18030", "\t" }, { "utf-16BE", "," },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void It_reads_the_same(string encoding, string delimiter)
    {
        // The comma inside quotes stays; the others become the delimiter.
        var text = Table.Replace(", ", "，", StringComparison.Ordinal).Replace(",", delimiter, StringComparison.Ordinal);
        var bytes = encoding switch
        {
            "utf-8" => new UTF8Encoding(false).GetBytes(text),
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(text)],
            "GB18030" => LoadedFiles.Gb18030(text),
            var name => [.. Encoding.GetEncoding(name).GetPreamble(), .. Encoding.GetEncoding(name).GetBytes(text)],
        };

        var run = files.Load("单位.csv", bytes);

        Assert.Equal(2, run.RowsAccepted);
        Assert.Equal(
            ["U1 市委，机关 city 2020-01-01", "U2 一支部 branch 2020-01-01"],
            files.Query<string>("select concat_ws(' ', unit_id, name, level, valid_from) from stg_units order by row_number"));
    }

    [Fact]
    public void A_quoted_cell_may_hold_delimiters_quotes_and_line_ends()
    {
        files.Load("units.csv", "unit_id,name,level,valid_from\nU1,\"a \"\"b\"\",\nc\",city,2020-01-01\nU2,d,branch,2020-01-01\n");

        Assert.Equal(["a \"b\",\nc", "d"], files.Query<string>("select name from stg_units order by row_number"));
    }

    [Fact]
    public void Titles_above_the_header_and_blank_lines_are_passed_over()
    {
        var run = files.Load("units.csv", "全市单位一览,,,\n\nunit_id,name,level,valid_from\nU1,市委,city,2020-01-01\n,,,\nU2,一支部,branch,2020-01-01\n");

        Assert.Equal((2, 2), (run.RowsRead, run.RowsAccepted));
    }

    [Fact]
    public void Rows_with_too_many_or_too_few_cells_are_rejected_and_the_others_kept()
    {
        var run = files.Load("units.csv", "unit_id,name,level,valid_from\nU1,市委,city,2020-01-01\nU2,一,支部,branch,2020-01-01\nU3,branch\nU4,三支部,branch,2020-01-01\n");

        Assert.Equal((4, 2, 2), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["2 ragged", "3 ragged"], files.Rejections());
    }

    [Fact]
    public void Files_come_in_the_order_of_what_refers_to_what()
    {
        File.WriteAllText(files.Write("a/attendance.csv"), "session_id,person_id,status\nS1,P1,present\n");
        File.WriteAllText(files.Write("b/members.csv"), LoadedFiles.Members);
        File.WriteAllText(files.Write("c/sessions.csv"), LoadedFiles.Sessions);
        File.WriteAllText(files.Write("d/units.csv"), LoadedFiles.Units);

        var runs = files.LoadAll(files.Inbox);

        Assert.Equal(["units", "members", "sessions", "attendance"], runs.Select(run => run.Dataset!));
        Assert.Equal(0, runs.Sum(run => run.RowsRejected));
    }

    public void Dispose() => files.Dispose();
}
