using System.Text;
using Analytics.Etl.Readers;
using Analytics.Etl.Workbooks;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Readers;

/// <summary>What old systems save under the name of a workbook, and workbooks that somebody renamed.</summary>
public sealed class OldSystemsTests : IDisposable
{
    private const string Page = """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"></head><body>
        <table><tr><td>
          <table><tr><td>全市单位一览</td></tr></table>
          <table border=1>
            <tr><th rowspan=2>单位编号</th><th colspan=2>基本情况</th><th rowspan=2>生效日期</th></tr>
            <tr><th>单位名称</th><th>层级</th></tr>
            <tr><td>U1</td><td>市委&nbsp;</td><td>市级</td><td>2020-01-01</td></tr>
            <tr><td>U2</td><td>一支部</td><td>支部</td><td>2020年1月1日</td></tr>
          </table>
        </td></tr></table></body></html>
        """;

    private const string Xml = """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
          <Worksheet ss:Name="单位"><Table>
            <Row ss:Index="2"><Cell><Data ss:Type="String">单位编号</Data></Cell><Cell><Data ss:Type="String">单位名称</Data></Cell><Cell><Data ss:Type="String">简称</Data></Cell><Cell><Data ss:Type="String">层级</Data></Cell><Cell><Data ss:Type="String">生效日期</Data></Cell></Row>
            <Row><Cell><Data ss:Type="String">U1</Data></Cell><Cell><Data ss:Type="String">市委</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">市级</Data></Cell><Cell><Data ss:Type="DateTime">2020-01-01T00:00:00.000</Data></Cell></Row>
            <Row><Cell><Data ss:Type="String">U2</Data></Cell><Cell><Data ss:Type="String">一支部</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">支部</Data></Cell><Cell><Data ss:Type="DateTime">2020-01-01T00:00:00.000</Data></Cell></Row>
          </Table></Worksheet>
        </Workbook>
        """;

    private readonly LoadedFiles files = new();

    [Theory]
    [InlineData("units.xls", Page)]
    [InlineData("units.csv", Page)]
    [InlineData("报送.xls", Page)]
    [InlineData("units.xls", Xml)]
    [InlineData("units.xls", "单位编号\t单位名称\t层级\t生效日期\nU1\t市委\t市级\t2020-01-01\nU2\t一支部\t支部\t2020-01-01\n")]
    public void It_loads_by_what_it_is(string name, string text)
    {
        File.WriteAllText(files.Write(name), text, TextEncoding.Gb18030);

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Null(run.Refused);
        Assert.Equal((2, 2), (run.RowsRead, run.RowsAccepted));
        AssertUnits();
    }

    [Fact]
    public void A_workbook_named_csv_loads()
    {
        var path = files.Write("units.csv");
        using (var workbook = new StyledWorkbook(path))
        {
            workbook.StartSheet("单位", [10, 10, 10, 10]);
            workbook.Write(new[] { "单位编号", "单位名称", "层级", "生效日期" }.Select(text => ((string?)text, CellLook.Header)));
            workbook.Write(new[] { "U1", "市委", "市级", "2020-01-01" }.Select(text => ((string?)text, CellLook.Text)));
            workbook.Write(new[] { "U2", "一支部", "支部", "2020-01-01" }.Select(text => ((string?)text, CellLook.Text)));
        }

        Assert.Equal((2, 2), files.LoadAll(files.Inbox).Select(run => (run.RowsRead, run.RowsAccepted)).Single());
        AssertUnits();
    }

    [Fact]
    public void Breaks_in_a_cell_of_a_page_stay_and_the_lines_of_its_source_do_not()
    {
        var path = files.Write("笔记.xls");
        File.WriteAllText(path, "<table><tr><td>题目</td><td>要点</td></tr><tr><td>第一\n   讲</td><td>一是学<br>二是做</td></tr></table>");

        var records = Assert.Single(TableRecords.Read(path)).Records.ToList();

        Assert.Equal([["题目", "要点"], ["第一 讲", "一是学\n二是做"]], records);
    }

    [Fact]
    public void Damaged_xml_is_refused_with_the_place()
    {
        File.WriteAllText(files.Write("units.xls"), Xml[..^30], Encoding.UTF8);

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal("unreadable", run.Refused);
        Assert.Contains("XML 表格已损坏", run.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_table_is_refused()
    {
        File.WriteAllText(files.Write("units.xls"), "<html><body>登录已超时，请重新登录</body></html>", Encoding.UTF8);

        Assert.Equal("empty", Assert.Single(files.LoadAll(files.Inbox)).Refused);
    }

    [Fact]
    public void A_table_that_says_no_dataset_is_refused_by_the_name_of_its_file()
    {
        File.WriteAllText(files.Write("报送.xls"), "<table><tr><td>甲</td></tr><tr><td>1</td></tr></table>", Encoding.UTF8);

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal("unknown_dataset", run.Refused);
        Assert.StartsWith("文件名没有说明是哪一类数据", run.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_tables_of_a_page_the_one_that_says_no_dataset_is_named_by_its_place()
    {
        File.WriteAllText(files.Write("报送.xls"), Page.Replace("<table><tr><td>全市单位一览</td></tr></table>", "<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>", StringComparison.Ordinal), TextEncoding.Gb18030);

        var runs = files.LoadAll(files.Inbox);

        Assert.Contains("“#1”", Assert.Single(runs, run => run.Refused == "unknown_dataset").MessageZh, StringComparison.Ordinal);
        Assert.Single(runs, run => run.Refused is null && run.RowsAccepted == 2);
    }

    [Fact]
    public void Text_that_begins_with_a_mark_is_text()
    {
        var path = files.Write("名单.csv");
        File.WriteAllText(path, "<编号>,姓名\n1,张三\n");

        Assert.Equal(FileKind.Text, FileFormat.Of(path, path));
    }

    public void Dispose() => files.Dispose();

    private void AssertUnits() =>
        Assert.Equal(["U1 市委 city 2020-01-01", "U2 一支部 branch 2020-01-01"],
            files.Query<string>("select unit_id || ' ' || name || ' ' || level || ' ' || valid_from from stg_units order by unit_id"));
}
