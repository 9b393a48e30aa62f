using System.IO.Compression;
using System.Text;
using Analytics.Etl.Workbooks;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Etl.Readers;

/// <summary>The same units in every format that units arrive in.</summary>
public sealed class FormatsTests : IDisposable
{
    private readonly LoadedFiles files = new();

    [Theory]
    [InlineData("units.json", "[{\"unit_id\":\"U1\",\"name\":\"市委\",\"level\":\"city\",\"valid_from\":\"2020-01-01\"},{\"unit_id\":\"U2\",\"name\":\"一支部\",\"level\":\"branch\",\"valid_from\":\"2020-01-01\"}]")]
    [InlineData("units.json", "{\"total\":2,\"rows\":[{\"单位编号\":\"U1\",\"单位名称\":\"市委\",\"层级\":\"市级\",\"生效日期\":\"2020年1月1日\"},{\"单位编号\":\"U2\",\"单位名称\":\"一支部\",\"层级\":\"支部\",\"生效日期\":\"2020/1/1\"}]}")]
    [InlineData("units.json", "[[\"unit_id\",\"name\",\"level\",\"valid_from\"],[\"U1\",\"市委\",\"city\",\"2020-01-01\"],[\"U2\",\"一支部\",\"branch\",\"2020-01-01\"]]")]
    [InlineData("units.ndjson", "{\"unit_id\":\"U1\",\"name\":\"市委\",\"level\":\"city\",\"valid_from\":\"2020-01-01\"}\n\n{\"valid_from\":\"2020-01-01\",\"unit_id\":\"U2\",\"name\":\"一支部\",\"level\":\"branch\",\"parent_id\":null}\n")]
    [InlineData("units.csv", "全市单位一览,,,\n制表：张三,,,\n基本情况,,,沿革\n单位编号,单位名称,层级,生效日期\nU1,市委,市级,2020-01-01\nＵ２,一支部,支部,2020.1.1\n合计,2,,\n注：截至年底,,,\n")]
    [InlineData("units.csv", "基本情况,,,生效日期\n单位编号,单位名称,层级,\nU1,市委,市级,2020-01-01\nU2,一支部,支部,2020-01-01\n")]
    [InlineData("名册.csv", "单位编号,单位名称,层级,生效日期\nU1,市委,市级,2020-01-01\nU2,一支部,支部,2020-01-01\n")]
    public void It_loads(string name, string text)
    {
        var run = files.Load(name, text);

        Assert.Null(run.Refused);
        Assert.Equal((2, 2), (run.RowsRead, run.RowsAccepted));
        AssertUnits();
    }

    [Fact]
    public void Parquet_loads_with_its_types()
    {
        using (var connection = Database.OpenInMemory())
        {
            connection.Execute($"""
                copy (select * from (values ('U1', '市委', 'city', date '2020-01-01', 1.5), ('U2', '一支部', 'branch', date '2020-01-01', 2)) as t("单位编号", name, level, valid_from, remark))
                to '{files.Write("units.parquet")}' (format parquet)
                """);
        }

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal((2, 2), (run.RowsRead, run.RowsAccepted));
        AssertUnits();
        Assert.Contains("remark", Assert.Single(files.Query<string>("select message_en from rejection where rule = 'unknown_column' and severity = 'warning'")));
    }

    [Fact]
    public void An_archive_made_in_China_unpacks_by_its_names()
    {
        using (var archive = ZipFile.Open(files.Write("上报.zip"), ZipArchiveMode.Create, Analytics.Etl.Readers.TextEncoding.Gb18030))
        {
            using var writer = new StreamWriter(archive.CreateEntry("一区/单位.csv").Open(), Analytics.Etl.Readers.TextEncoding.Gb18030);
            writer.Write("单位编号,单位名称,层级,生效日期\nU1,市委,市级,2020-01-01\nU2,一支部,支部,2020-01-01\n");
        }

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal("上报.zip/一区/单位.csv", run.File);
        AssertUnits();
    }

    [Fact]
    public void A_sheet_of_any_name_is_known_by_its_header_and_totals_are_left_out_with_a_remark()
    {
        using (var workbook = new StyledWorkbook(files.Write("报送.xlsx")))
        {
            workbook.StartSheet("Sheet1", [10, 10, 10, 10]);
            workbook.Write([("全市单位一览", CellLook.Text)]);
            workbook.Write(new[] { "单位编号*", "单位名称", "层级", "生效日期" }.Select(text => ((string?)text, CellLook.Header)));
            workbook.Write(new[] { "U1", "市委", "市级", "43831" }.Select(text => ((string?)text, CellLook.Text)));
            workbook.Write(new[] { "U2", "一支部", "支部", "2020年1月1日" }.Select(text => ((string?)text, CellLook.Text)));
            workbook.Write([("合 计", CellLook.Text), ("2", CellLook.Text)]);
        }

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal(("units", 2, 2), (run.Dataset, run.RowsRead, run.RowsAccepted));
        AssertUnits();
        Assert.Equal(["3 total_line"], files.Query<string>("select row_number || ' ' || rule from rejection where severity = 'warning'"));
    }

    [Theory]
    [InlineData("units.json", "{\"unit_id\":", "unreadable")]
    [InlineData("units.json", "[1, 2]", "missing_column")]
    [InlineData("units.json", " ", "empty")]
    [InlineData("units.parquet", "PAR1 but not really", "unreadable")]
    [InlineData("units.zip", "no archive", "unreadable")]
    [InlineData("list.json", "[{\"a\":1}]", "unknown_dataset")]
    public void What_cannot_be_read_says_why(string name, string text, string rule) => Assert.Equal(rule, files.Load(name, Encoding.UTF8.GetBytes(text)).Refused);

    [Fact]
    public void A_header_with_zero_bytes_is_said_and_breaks_nothing()
    {
        var run = files.Load("units.csv", "unit_id,name,level,valid_from,re\0mark\nU1,市委,city,2020-01-01,x\nU2,一支部,branch,2020-01-01,y\nU3,,branch,2020-01-01,z\n");

        Assert.Equal((3, 2, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
    }

    [Fact]
    public void A_broken_line_of_JSON_is_one_rejected_row()
    {
        var run = files.Load("units.jsonl", "{\"unit_id\":\"U1\",\"name\":\"市委\",\"level\":\"city\",\"valid_from\":\"2020-01-01\"}\n{\"unit_id\":\"U2\",\n");

        Assert.Equal((2, 1, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["2 json"], files.Rejections());
    }

    private void AssertUnits() => Assert.Equal(
        ["U1 市委 city 2020-01-01", "U2 一支部 branch 2020-01-01"],
        files.Query<string>("select concat_ws(' ', unit_id, name, level, valid_from) from stg_units order by row_number"));

    public void Dispose() => files.Dispose();
}
