using System.IO.Compression;
using System.Security;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Readers;

/// <summary>Workbooks as units send them: dates as day counts, several sheets, percentages, formulas' results.</summary>
public sealed class ExcelReaderTests : IDisposable
{
    private readonly LoadedFiles files = new();

    [Fact]
    public void Sheets_named_after_datasets_load_in_the_order_of_what_refers_to_what()
    {
        Save("季度报送.xlsx",
            ("学习活动", Row("session_id", "unit_id", "session_type", "start_at", "end_at", "present") + "<row><c t=\"inlineStr\"><is><t>S1</t></is></c>"
                + Text("U1") + Text("党课") + "<c s=\"1\"><v>45717.375</v></c><c s=\"1\"><v>45717.5</v></c><c><f>9+9</f><v>18</v></c></row>"),
            ("单位", Row("单位编号", "单位名称", "层级", "生效日期") + "<row>" + Text("U1") + Text("市委") + Text("市级") + "<c><v>43831</v></c></row>"),
            ("说明", Row("anything")));

        var runs = files.LoadAll(Path.Combine(files.Inbox, "季度报送.xlsx"));

        Assert.Equal(["units", "sessions"], runs.Select(run => run.Dataset!));
        Assert.Equal(["U1 2020-01-01"], files.Query<string>("select unit_id || ' ' || valid_from from stg_units"));
        Assert.Equal(["2025-03-01 09:00:00 2025-03-01 12:00:00 18"], files.Query<string>("select concat_ws(' ', start_at, end_at, present) from stg_sessions"));
    }

    [Fact]
    public void The_first_sheet_of_a_workbook_named_after_a_dataset_is_that_dataset()
    {
        Save("units_2025.xlsx", ("Sheet1", Row("unit_id", "name", "level", "valid_from") + Row("U1", "=HYPERLINK(1)", "city", "2020-01-01")));

        var run = Assert.Single(files.LoadAll(files.Inbox));

        Assert.Equal(("units", "Sheet1", 1), (run.Dataset, run.Sheet, run.RowsAccepted));
        Assert.Equal(["=HYPERLINK(1)"], files.Query<string>("select name from stg_units"));
    }

    [Fact]
    public void The_same_workbook_again_changes_nothing()
    {
        Save("units.xlsx", ("Sheet1", Row("unit_id", "name", "level", "valid_from") + Row("U1", "市委", "city", "2020-01-01")));
        files.LoadAll(files.Inbox);

        Assert.True(Assert.Single(files.LoadAll(files.Inbox)).IsUnchanged);
        Assert.Equal([1L], files.Query<long>("select count(*) from load_run"));
    }

    private static string Row(params string[] cells) => "<row>" + string.Concat(cells.Select(Text)) + "</row>";

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private void Save(string name, params (string Name, string Rows)[] sheets)
    {
        using var archive = ZipFile.Open(files.Write(name), ZipArchiveMode.Create);
        void Part(string path, string xml)
        {
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
        }

        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        var numbered = sheets.Select((sheet, index) => (sheet.Name, sheet.Rows, Number: index + 1)).ToList();
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook {Main}><sheets>{string.Concat(numbered.Select(sheet => $"<sheet name=\"{sheet.Name}\" sheetId=\"{sheet.Number}\" r:id=\"rId{sheet.Number}\"/>"))}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId99\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>{string.Concat(numbered.Select(sheet => $"<Relationship Id=\"rId{sheet.Number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{sheet.Number}.xml\"/>"))}</Relationships>");
        Part("xl/styles.xml", $"<styleSheet {Main}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        foreach (var sheet in numbered)
        {
            Part($"xl/worksheets/sheet{sheet.Number}.xml", $"<worksheet {Main}><sheetData>{sheet.Rows}</sheetData></worksheet>");
        }
    }

    public void Dispose() => files.Dispose();
}
