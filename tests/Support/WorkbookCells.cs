using System.IO.Compression;
using System.Text;

namespace Analytics.Tests.Support;

/// <summary>Changes cells of a workbook as somebody would by hand.</summary>
public static class WorkbookCells
{
    /// <summary>Puts other texts where whole cells hold these.</summary>
    public static byte[] Replace(byte[] workbook, params (string From, string To)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
                {
                    text = reader.ReadToEnd();
                }

                foreach (var (from, to) in cells)
                {
                    text = text.Replace($">{from}</", $">{to}</", StringComparison.Ordinal);
                }

                using var target = entry.Open();
                target.SetLength(0);
                target.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
