using System.Diagnostics;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Workbooks;

/// <summary>A form that somebody fills in loads as it is.</summary>
public sealed class TemplateRoundTripTests : IDisposable
{
    private readonly LoadedFiles files = new();

    public TemplateRoundTripTests() => files.LoadBasics();

    [Fact]
    public void An_untouched_form_loads_no_row_of_any_dataset()
    {
        foreach (var dataset in Analytics.Etl.Datasets.DatasetCatalogue.All)
        {
            var run = Assert.Single(files.LoadAll(Form(dataset.Name)));

            Assert.Null(run.Refused);
            Assert.Equal((dataset.Name, 0), (run.Dataset, run.RowsRead));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_filled_in_below_the_example_load_with_dates_numbers_and_formula_like_text(bool isSavedByOffice)
    {
        var path = Form("sessions");
        // 45717.375 is 2025-03-01 09:00 as spreadsheets count days.
        EditedWorkbook.Write(path,
            (3, "活动编号*", "S7"), (3, "单位编号*", "U2"), (3, "活动类型*", "党课"), (3, "主题", "=SUM(A1)"),
            (3, "开始时间*", 45717.375), (3, "结束时间*", "2025年3月1日 11:00"), (3, "应到", 20.0), (3, "实到", "１８"),
            (4, "活动编号*", "Ｓ８"), (4, "单位编号*", "Ｕ２"), (4, "活动类型*", "研讨"), (4, "主题", "-1"),
            (4, "开始时间*", "2025-03-02 09:00"), (4, "结束时间*", "2025-03-02 10:00"));
        if (isSavedByOffice)
        {
            SaveByOffice(path);
        }

        var run = Assert.Single(files.LoadAll(path));

        Assert.Equal((2, 2), (run.RowsRead, run.RowsAccepted));
        Assert.Equal(
            ["S7 party_lecture =SUM(A1) 2025-03-01 09:00:00 2025-03-01 11:00:00 20 18", "S8 seminar -1 2025-03-02 09:00:00 2025-03-02 10:00:00"],
            files.Query<string>("select concat_ws(' ', session_id, session_type, topic, start_at, end_at, expected, present) from stg_sessions where session_id > 'S1' order by session_id"));
    }

    [Fact]
    public void An_example_row_that_was_changed_is_data()
    {
        var path = Form("sessions");
        EditedWorkbook.Write(path, (2, "单位编号*", "U2"));

        Assert.Equal((1, 1), (files.LoadAll(path)[0].RowsRead, files.LoadAll(path)[0].RowsAccepted));
    }

    private string Form(string dataset)
    {
        var path = files.Write($"表/{dataset} 填报.xlsx");
        Assert.Equal(0, CommandLine.Run(files.Warehouse, "template", dataset, "--out", path).ExitCode);
        return path;
    }

    // Where LibreOffice is installed, it opens the form and saves it in its own words.
    private static void SaveByOffice(string path)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-office-").FullName;
        try
        {
            using var office = Process.Start(new ProcessStartInfo("soffice",
                ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path]) { RedirectStandardOutput = true, RedirectStandardError = true });
            office!.WaitForExit();
            File.Copy(Path.Combine(folder, Path.GetFileName(path)), path, overwrite: true);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed: the form is loaded as it was filled in.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => files.Dispose();
}
