using System.Text;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>A file that cannot be loaded at all says why, and leaves no row behind.</summary>
public sealed class RefusedFileTests : IDisposable
{
    private readonly LoadedFiles files = new();

    [Theory]
    [InlineData("units.csv", "", "empty", "空")]
    [InlineData("units.csv", "\n \n", "empty", "空")]
    [InlineData("units.csv", "\0\u0001\u0002PNG\0\0\u0003", "binary", "不是文本")]
    [InlineData("unit_list.csv", "unit_id\n", "unknown_dataset", "units")]
    [InlineData("units.csv", "unit_id,nmae,level,valid_from\nU1,市委,city,2020-01-01\n", "missing_column", "nmae")]
    [InlineData("units.pdf", "%PDF-1.4", "unsupported", "CSV")]
    [InlineData("units.xlsx", "PK\u0003\u0004 cut off", "unreadable", "Excel")]
    [InlineData("units.xlsx", "no workbook", "missing_column", "单位编号")]
    public void It_is_refused_with_its_rule(string name, string text, string rule, string word)
    {
        var run = files.Load(name, Encoding.UTF8.GetBytes(text));

        Assert.Equal(rule, run.Refused);
        Assert.Contains(word, run.MessageZh);
        Assert.NotEmpty(run.MessageEn!);
        Assert.Equal(0, Assert.Single(files.Query<long>("select count(*) from stg_units")));
        Assert.Equal([false], files.Query<bool>("select is_current from load_run"));
    }

    [Fact]
    public void A_header_alone_is_a_load_of_no_rows()
    {
        var run = files.Load("units.csv", "unit_id,name,level,valid_from\n");

        Assert.Null(run.Refused);
        Assert.Equal(0, run.RowsRead);
    }

    public void Dispose() => files.Dispose();
}
