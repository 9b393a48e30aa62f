using System.Text;
using Analytics.Tests.Etl.Readers.Messy;

namespace Analytics.Tests.Etl.Readers;

/// <summary>Tables as programs export them, and what a careful person would write down of them.</summary>
public sealed class ExportedFilesTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("analytics-exports-").FullName, "in.csv");

    [Theory]
    [InlineData(" id | name  | total\n----+-------+-------\n  1 | Ann   |  12.5\n  2 | Bob   |\n(2 rows)\n\n", "id,name,total\n1,Ann,12.5\n2,Bob,\n")]
    [InlineData("+----+-------+-------+\n| id | name  | total |\n+----+-------+-------+\n|  1 | Ann   |  12.5 |\n|  2 | Bob B |       |\n+----+-------+-------+\n2 rows in set (0.00 sec)\n", "id,name,total\n1,Ann,12.5\n2,Bob B,\n")]
    [InlineData("| id | name | note |\n|---:|:-----|------|\n| 1 | Ann | a, b |\n| 2 | Bob | |\n| 3 | Cyd | x |\n", "id,name,note\n1,Ann,\"a, b\"\n2,Bob,\n3,Cyd,x\n")]
    [InlineData("│ 编号 │ 姓名 │\n├──────┼──────┤\n│ 1    │ 张三 │\n│ 2    │ 李四 │\n└──────┴──────┘\n", "编号,姓名\n1,张三\n2,李四\n")]
    [InlineData("Stock\n\n------------------\n|Plant|  Quantity|\n------------------\n|1000 |     12.00|\n|2000 |      3.00|\n------------------\n", "Plant,Quantity\n1000,12.00\n2000,3.00\n")]
    public void A_drawn_table_is_read_without_its_bars_rules_and_padding(string given, string expected) => AssertRead(given, expected);

    [Theory]
    [InlineData("No,Name,Hours\n1,Zhao,8\n2,Qian,6\n3,Wu,2\n\fREGISTER      Page 2 of 2\nNo,Name,Hours\n4,Sun,8\n5,Li,4\n6,Ma,4\n", "No,Name,Hours\n1,Zhao,8\n2,Qian,6\n3,Wu,2\n4,Sun,8\n5,Li,4\n6,Ma,4\n")]
    [InlineData("No,Name,Hours\n1,Zhao,8\nwithdrawn\n2,Qian,6\n3,Sun,8\n4,Li,4\n", "No,Name,Hours\n1,Zhao,8\nwithdrawn\n2,Qian,6\n3,Sun,8\n4,Li,4\n")]
    public void The_title_of_a_new_page_goes_with_the_header_that_it_stands_over(string given, string expected) => AssertRead(given, expected);

    [Theory]
    [InlineData("统计表,,,\n填报单位：东县,,,2025年3月\n,,,单位：人\n单位,次数,学时,人数\n甲,1,2,3\n乙,3,4,5\n", "单位,次数,学时,人数\n甲,1,2,3\n乙,3,4,5\n")]
    [InlineData("单位,次数,学时,人数\n甲,1,2,3\n乙,3,4,5\n制表人：王,,2025-07-01,\n", "单位,次数,学时,人数\n甲,1,2,3\n乙,3,4,5\n")]
    [InlineData("号,时间,金额,\n1,2025-01-01,35,\n2,2025-01-02,88,\n-----------------\n共2笔\n已支出:2笔,123.00元\n", "号,时间,金额,\n1,2025-01-01,35,\n2,2025-01-02,88,\n")]
    public void Named_values_above_and_below_are_no_part_of_the_table(string given, string expected) => AssertRead(given, expected);

    [Theory]
    [InlineData("# id,name,score\n1,Ann,90\n2,Bob,85\n3,Cyd,70\n", "# id,name,score\n1,Ann,90\n2,Bob,85\n3,Cyd,70\n")]
    [InlineData("# made, by hand\nname,score\nAnn,90\nBob,85\nCyd,70\n", "name,score\nAnn,90\nBob,85\nCyd,70\n")]
    public void A_hash_before_the_names_of_the_columns_makes_no_comment_of_the_header(string given, string expected) => AssertRead(given, expected);

    [Theory]
    [InlineData("id\u0001name\u0001city\n1\u0001Ann\u0001Rome\n2\u0001Bob\u0001\\N\n", "id,name,city\n1,Ann,Rome\n2,Bob,\\N\n")]
    [InlineData("id||name||note\n1||Ann||a|b\n2||Bob||\n3||Cyd||x\n", "id,name,note\n1,Ann,a|b\n2,Bob,\n3,Cyd,x\n")]
    [InlineData("姓名，单位，学时\n张三，一支部，3\n李四，二支部，4\n", "姓名,单位,学时\n张三,一支部,3\n李四,二支部,4\n")]
    [InlineData("意见\n很好，继续\n应多安排，少考试，多实践\n无\n", "意见\n很好，继续\n应多安排，少考试，多实践\n无\n")]
    public void Rare_delimiters_are_found(string given, string expected) => AssertRead(given, expected);

    [Fact]
    public void A_text_formula_is_the_text_that_it_shows() =>
        AssertRead("id,code,name\n1,=\"0012\",Ann\n2,=\"0013\",\"B, C\"\n3,=1+1,=\"a\"&\"b\"\n", "id,code,name\n1,0012,Ann\n2,0013,\"B, C\"\n3,=1+1,\"=\"\"a\"\"&\"\"b\"\"\"\n");

    private void AssertRead(string given, string expected)
    {
        File.WriteAllText(path, given, new UTF8Encoding(false));

        Assert.Equal(expected, MessyCorpus.Convert(path));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
}
