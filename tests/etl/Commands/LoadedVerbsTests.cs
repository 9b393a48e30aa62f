using System.Text;
using System.Text.Json;
using Analytics.Etl;
using Analytics.Tests.Support;
using ExcelDataReader;

namespace Analytics.Tests.Etl.Commands;

/// <summary>The verbs around loading, as somebody types them.</summary>
public sealed class LoadedVerbsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-verbs-").FullName;

    public LoadedVerbsTests()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllText(PathOf("units.csv"), LoadedFiles.Units);
    }

    [Fact]
    public void Load_tells_programs_what_came_of_each_file_and_ends_with_1_when_rows_were_rejected()
    {
        File.WriteAllText(PathOf("sessions.csv"), LoadedFiles.Sessions + "S2,U99,branch,2025-03-01,2025-03-01\n");

        var (exit, output, _) = Run("load", PathOf("units.csv"), PathOf("sessions.csv"), "--json");

        Assert.Equal(1, exit);
        var runs = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("units", 3), (runs[0].GetProperty("dataset").GetString(), runs[0].GetProperty("rows_accepted").GetInt32()));
        Assert.Equal((2, 1), (runs[1].GetProperty("rows_read").GetInt32(), runs[1].GetProperty("rows_rejected").GetInt32()));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_wrong_usage_and_loads_nothing()
    {
        var (exit, _, error) = Run("load", PathOf("units.csv"), PathOf("absent.csv"));

        Assert.Equal(2, exit);
        Assert.Contains("absent.csv", error);
        Assert.Equal("[]", Run("status", "--json").Output.Trim());
    }

    [Fact]
    public void Status_adds_up_what_is_in_force()
    {
        Run("load", PathOf("units.csv"));
        Run("load", PathOf("units.csv"));

        var units = Assert.Single(JsonDocument.Parse(Run("status", "--json").Output).RootElement.EnumerateArray());

        Assert.Equal(("units", 1, 3), (units.GetProperty("dataset").GetString(), units.GetProperty("files").GetInt32(), units.GetProperty("rows_read").GetInt32()));
        Assert.Contains("units", Run("status").Output);
    }

    [Fact]
    public void Rejections_become_a_workbook_with_reasons_that_can_be_mended_and_loaded()
    {
        File.WriteAllText(PathOf("sessions.csv"), "session_id,unit_id,session_type,start_at,end_at,topic\nS2,U99,党课,2025-03-01,2025-03-01,=1+1\n");
        Run("load", PathOf("units.csv"), PathOf("sessions.csv"));

        var (exit, _, _) = Run("rejections", "--out", PathOf("back.xlsx"));

        Assert.Equal(0, exit);
        var sheets = Sheets(PathOf("back.xlsx"));
        Assert.Equal(["学习活动", "说明 refused files"], sheets.Select(sheet => sheet.Name));
        var header = sheets[0].Rows[0];
        var row = sheets[0].Rows[1];
        Assert.Contains("没有登记", row[header.IndexOf("问题")]);
        Assert.Equal(("U99", "=1+1"), (row[header.IndexOf("单位编号")], row[header.IndexOf("主题")]));

        Run("load", WithUnit(PathOf("back.xlsx"), "U99", "U2"));
        Assert.Contains("\"rows_accepted\": 1", Run("status", "--json").Output);
    }

    [Fact]
    public void Rejections_on_screen_name_file_row_column_and_rule()
    {
        File.WriteAllText(PathOf("sessions.csv"), "session_id,unit_id,session_type,start_at,end_at\nS2,U99,党课,2025-03-01,2025-03-01\n");
        File.WriteAllText(PathOf("claims.csv"), "");
        Run("load", folder);

        var findings = JsonDocument.Parse(Run("rejections", "--json").Output).RootElement;

        Assert.Equal(["empty", "reference"], findings.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Contains("reference", Run("rejections").Output);
    }

    [Theory]
    [InlineData("sessions", "学习活动")]
    [InlineData("考勤", "考勤")]
    public void A_template_is_recognised_when_it_comes_back_filled_in(string dataset, string sheet)
    {
        var (exit, _, _) = Run("template", dataset, "--out", PathOf("form.xlsx"));

        Assert.Equal(0, exit);
        Assert.Equal([sheet, "说明 notes", "代码 codes"], Sheets(PathOf("form.xlsx")).Select(each => each.Name));
        Run("load", PathOf("form.xlsx"));
        Assert.Contains("\"files\": 1", Run("status", "--json").Output);
    }

    [Fact]
    public void A_template_of_nothing_known_names_the_nearest()
    {
        var (exit, _, error) = Run("template", "session", "--out", PathOf("form.xlsx"));

        Assert.Equal(2, exit);
        Assert.Contains("sessions", error);
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Program.Run([.. args, "--warehouse", PathOf("data")], output, error);
        return (exit, output.ToString(), error.ToString());
    }

    // As the unit's clerk would in the spreadsheet.
    private static string WithUnit(string path, string wrong, string right)
    {
        using (var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)).ToList())
            {
                using var stream = entry.Open();
                var text = new StreamReader(stream).ReadToEnd().Replace($">{wrong}<", $">{right}<", StringComparison.Ordinal);
                stream.SetLength(0);
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return path;
    }

    private static List<(string Name, List<List<string>> Rows)> Sheets(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new List<(string, List<List<string>>)>();
        do
        {
            var rows = new List<List<string>>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString() ?? "")]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
