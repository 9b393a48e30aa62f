using System.Globalization;
using System.Text;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Dashboards.Exports;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-2", "'-2")]
    [InlineData("@sum(a1)", "'@sum(a1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("一支部", "一支部")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData(" a", "\" a\"")]
    public void A_text_is_never_a_formula(string text, string cell) => Assert.Equal(cell, CsvFile.Cell(text));

    [Fact]
    public void Figures_stay_figures()
    {
        Assert.Equal("-2", CsvFile.Cell(-2L));
        Assert.Equal("0.50", CsvFile.Cell(0.50m));
        Assert.Equal("", CsvFile.Cell(null));
        Assert.Equal("2025-03-01", CsvFile.Cell(new DateOnly(2025, 3, 1)));
    }

    [Fact]
    public void The_table_begins_in_the_first_cell_and_what_is_said_of_it_follows_an_empty_line()
    {
        using var connection = Database.OpenInMemory();
        using var rows = connection.ExecuteReader("select * from (values ('甲', 1.5), ('=乙', null)) as t(name, points)");
        using var stream = new MemoryStream();

        var count = CsvFile.Write(stream, [new("name", "单位", CellKind.Text), new("points", "得分", CellKind.Number)], rows, [("快照", "3")]);

        Assert.Equal(2, count);
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal("单位,得分\r\n甲,1.5\r\n'=乙,\r\n\r\n快照,3\r\n", Encoding.UTF8.GetString(stream.ToArray()[3..]));
    }

    [Fact]
    public void Figures_are_written_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1.5", CsvFile.Cell(1.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
