using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Analytics.Etl.Readers;

/// <summary>The sheets of a workbook as XML of Excel 2003 (XML Spreadsheet Reference, Microsoft 2002).</summary>
internal static class SheetXml
{
    private static readonly XNamespace Ss = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>The sheets, blank rows included; date cells as yyyy-MM-dd or yyyy-MM-dd HH:mm:ss.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no sound XML.</exception>
    public static IReadOnlyList<TableRecords> Read(string path)
    {
        try
        {
            using var reader = (TextEncoding.Detect(path) ?? throw new InvalidDataException("不是文本文件 / not a text file")).Open(path);
            using var xml = XmlReader.Create(reader, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(xml).Descendants(Ss + "Worksheet").Select(sheet => new TableRecords((string?)sheet.Attribute(Ss + "Name"), Rows(sheet)))];
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"XML 表格已损坏 / the XML of the workbook is damaged: {exception.Message}", exception);
        }
    }

    private static List<IReadOnlyList<string>> Rows(XElement sheet)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in sheet.Elements(Ss + "Table").Elements(Ss + "Row"))
        {
            // Blank rows and cells are left out, and the next says its number.
            Fill(rows, row, []);
            var cells = new List<string>();
            foreach (var cell in row.Elements(Ss + "Cell"))
            {
                Fill(cells, cell, "");
                cells.Add(Text(cell.Element(Ss + "Data")));
                Fill(cells, cells.Count + ((int?)cell.Attribute(Ss + "MergeAcross") ?? 0), "");
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static void Fill<T>(List<T> list, XElement next, T blank) => Fill(list, ((int?)next.Attribute(Ss + "Index") ?? 0) - 1, blank);

    private static void Fill<T>(List<T> list, int count, T blank)
    {
        while (list.Count < Math.Min(count, Largest))
        {
            list.Add(blank);
        }
    }

    // Rows of the largest sheet of Excel: a number beyond is damage.
    private const int Largest = 1_048_576;

    private static string Text(XElement? data) =>
        data is null ? ""
        : (string?)data.Attribute(Ss + "Type") == "DateTime" && DateTime.TryParse(data.Value, CultureInfo.InvariantCulture, out var instant)
            ? instant.ToString(instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : data.Value;
}
