using System.Text;
using Analytics.Etl;
using Analytics.Etl.Readers;
using Analytics.Etl.Workbooks;

namespace Analytics.Tests.Etl.Commands;

/// <summary>Whatever shape a table comes in, it leaves as plain comma-separated UTF-8.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-convert-").FullName;

    [Theory]
    [InlineData("a;b\r\n1;\"x;y\"\r\n", "a,b\n1,x;y\n")]
    [InlineData("a\tb\n1\t\"say \"\"hi\"\"\"\n", "a,b\n1,\"say \"\"hi\"\"\"\n")]
    [InlineData("2025年全市情况,,\n\n单位,学时,人数\n\n甲,1,2\n乙,3,4", "单位,学时,人数\n甲,1,2\n乙,3,4\n")]
    [InlineData("单位,学习,\n,学时,人数\n甲,1,2\n", "单位,学习 学时,人数\n甲,1,2\n")]
    [InlineData("1,2\n3,4\n\u001A", "1,2\n3,4\n")]
    [InlineData("col\n\"a,b\"\n\"c\"\n", "col\n\"a,b\"\nc\n")]
    [InlineData("A title, with commas, here\nName,Age\nAnn,3\nBob,4\n", "Name,Age\nAnn,3\nBob,4\n")]
    [InlineData("name,comment\nA,\"He said \"yes\", then left\"\nB,ok\n", "name,comment\nA,\"He said \"\"yes\"\", then left\"\nB,ok\n")]
    [InlineData("\"a\" , \"b\"\n\"x, y\" , \"2\"\n", "a,b\n\"x, y\",2\n")]
    [InlineData("a,b\n1, 2 \n3\n", "a,b\n1, 2 \n3\n")]
    [InlineData("no,name,n\n# 12,Zhang,3\n13,Li,4\n14,Wu,5\n", "no,name,n\n# 12,Zhang,3\n13,Li,4\n14,Wu,5\n")]
    [InlineData("no,name,n\n4,Li,4\n#5,,\n6,Wu,5\n#7\n", "no,name,n\n4,Li,4\n#5,,\n6,Wu,5\n#7\n")]
    [InlineData("no,name,n\n4,Li,4\n#N/A,,\n#REF!,3\n6,Wu,5\n7,Xu,1\n8,Yu,1\n", "no,name,n\n4,Li,4\n#N/A,,\n#REF!,3\n6,Wu,5\n7,Xu,1\n8,Yu,1\n")]
    [InlineData("no,name,n\n4,Li,4\n# checked, by Wu\n6,Wu,5\n# to be continued,,\n7,Xu,1\n#end\n8,Yu,1\n9,Ma,1\n10,Hu,2\n11,He,3\n", "no,name,n\n4,Li,4\n6,Wu,5\n7,Xu,1\n8,Yu,1\n9,Ma,1\n10,Hu,2\n11,He,3\n")]
    [InlineData("size,sex\nL,m\nK,s\nL,h\n", "size,sex\nL,m\nK,s\nL,h\n")]
    [InlineData("name,height,weight\n,cm,kg\nLi,170,60\nWu,180,70\n", "name,height cm,weight kg\nLi,170,60\nWu,180,70\n")]
    [InlineData("a,b,c\n1,2,3\n4,,\n*5,,\n", "a,b,c\n1,2,3\n4,,\n*5,,\n")]
    [InlineData("a,b,c\n1,2,3\n(4),,\n", "a,b,c\n1,2,3\n(4),,\n")]
    [InlineData("a,b,c\n1,2,3\n4,5,6\n* of the year before,,\n", "a,b,c\n1,2,3\n4,5,6\n")]
    public void A_table_is_written_as_it_is_understood(string given, string expected)
    {
        Assert.Equal(0, Convert(Encoding.UTF8.GetBytes(given)));
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("out.csv"))));
    }

    [Fact]
    public void What_was_left_out_is_counted()
    {
        File.WriteAllText(PathOf("in.csv"), "2025年全市情况,,\n\n单位,学习,\n,学时,人数\n甲,1,2\n乙,3,4\n丙,5,6\n注：含在职党员,,\n");
        using var output = new StringWriter();

        Assert.Equal(0, Program.Run(["convert", PathOf("in.csv"), "--out", PathOf("out.csv")], output, TextWriter.Null));

        // The title and the note; the second row of the header is part of it.
        Assert.EndsWith("out.csv: 4 行 / records；略去标题、说明、重复表头 2 行 / lines left out (titles, notes, repeated headers): 2", output.ToString().Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1252, "name,price\ncafé,5€\ncrème,7€\n")]
    [InlineData(1251, "Имя,Город\nИван,Москва\nОльга,Тверь\n")]
    [InlineData(932, "名前,都市\n田中さん,とうきょう\n鈴木さん,おおさか\n")]
    [InlineData(54936, "姓名,单位\n张三,市委\n李四,“党校”\n")]
    public void The_encoding_is_the_one_whose_letters_make_words(int codePage, string text)
    {
        Assert.Equal(0, Convert(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text)));
        Assert.Equal(text, File.ReadAllText(PathOf("out.csv")));
    }

    [Fact]
    public void Every_sheet_of_a_workbook_is_written()
    {
        using (var workbook = new StyledWorkbook(PathOf("in.xlsx")))
        {
            workbook.StartSheet("一", [10]);
            workbook.Write([("a", CellLook.Text), ("=b", CellLook.Text)]);
            workbook.StartSheet("二", [10]);
            workbook.Write([("c", CellLook.Text)]);
        }

        Assert.Equal(0, Program.Run(["convert", PathOf("in.xlsx"), "--out", PathOf("out.csv")], TextWriter.Null, TextWriter.Null));
        Assert.Equal("a,=b\n", File.ReadAllText(PathOf("out.csv")));
        Assert.Equal("c\n", File.ReadAllText(PathOf("out-二.csv")));
    }

    [Theory]
    [InlineData("in.json", "{\"rows\": [{\"a\": 1.50, \"b\": \"x, y\"}, {\"b\": null, \"c\": true}]}", "a,b,c\n1.50,\"x, y\",\n,,true\n")]
    [InlineData("in.ndjson", "{\"a\": 1}\n{\"a\": \"二\"}\n", "a\n1\n二\n")]
    public void JSON_becomes_a_table(string name, string text, string expected)
    {
        File.WriteAllText(PathOf(name), text);

        Assert.Equal(0, Program.Run(["convert", PathOf(name), "--out", PathOf("out.csv")], TextWriter.Null, TextWriter.Null));
        Assert.Equal(expected, File.ReadAllText(PathOf("out.csv")));
    }

    [Fact]
    public void National_encoding_becomes_UTF_8()
    {
        Assert.Equal(0, Convert(TextEncoding.Gb18030.GetBytes("单位,学时\n一支部,3\n")));
        Assert.Equal("单位,学时\n一支部,3\n", File.ReadAllText(PathOf("out.csv")));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x0A, 0x0A })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 })]
    public void A_file_without_any_row_ends_with_1_and_an_empty_output(byte[] bytes)
    {
        Assert.Equal(1, Convert(bytes));
        Assert.Empty(File.ReadAllBytes(PathOf("out.csv")));
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private int Convert(byte[] bytes)
    {
        File.WriteAllBytes(PathOf("in.csv"), bytes);
        return Program.Run(["convert", PathOf("in.csv"), "--out", PathOf("out.csv")], TextWriter.Null, TextWriter.Null);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
