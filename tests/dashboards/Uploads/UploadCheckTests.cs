using Analytics.Dashboards.Uploads;

namespace Analytics.Tests.Dashboards.Uploads;

public sealed class UploadCheckTests
{
    [Theory]
    [InlineData("sessions.csv", "a,b", null)]
    [InlineData("学习活动.XLSX", "PK\u0003\u0004", null)]
    [InlineData("a.zip", "PK\u0003\u0004", null)]
    [InlineData("a.parquet", "PAR1", null)]
    [InlineData("a.exe", "MZ", "type")]
    [InlineData("no ending", "a,b", "type")]
    [InlineData("a.csv", "", "empty")]
    [InlineData("a.csv", "PK\u0003\u0004", "content")]
    [InlineData("a.csv", "%PDF-1.7", "content")]
    [InlineData("a.xlsx", "a,b", "content")]
    [InlineData("a.zip", "a,b", "content")]
    public void A_file_is_judged_by_its_ending_its_length_and_its_first_bytes(string name, string start, string? problem)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(start);

        Assert.Equal(problem, UploadCheck.Problem(UploadCheck.Name(name), bytes.Length, bytes));
    }

    [Theory]
    [InlineData("../../etc/passwd.csv", "passwd.csv")]
    [InlineData(@"C:\Users\zhang\学习活动.xlsx", "学习活动.xlsx")]
    [InlineData("a\r\nb.csv", "ab.csv")]
    public void A_name_is_never_a_path(string given, string name) => Assert.Equal(name, UploadCheck.Name(given));

    [Fact]
    public void A_name_without_end_is_cut_and_keeps_its_ending()
    {
        var name = UploadCheck.Name(new string('学', 500) + ".xlsx");

        Assert.InRange(name.Length, 1, 120);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
    }
}
