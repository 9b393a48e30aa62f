using System.Text;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Demo.Files;

/// <summary>How an office writes its files; every office has its own way.</summary>
/// <param name="IsChinese">Headers, code words and file names in Chinese.</param>
/// <param name="Encoding">Of text files.</param>
/// <param name="Separator">Of text files.</param>
/// <param name="DateFormat">How a day is written.</param>
/// <param name="IsWorkbook">Workbooks instead of text files.</param>
internal sealed record FileStyle(bool IsChinese, Encoding Encoding, char Separator, string DateFormat, bool IsWorkbook)
{
    private const string Iso = "yyyy-MM-dd";
    private static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding Marked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The ways of the areas, by their number.</summary>
    public static readonly IReadOnlyList<FileStyle> ByArea =
    [
        new(false, Plain, ',', Iso, false),
        new(true, Marked, ',', Iso, false),
        new(true, TextEncoding.Gb18030, ',', "yyyy/M/d", false),
        new(true, Plain, ',', Iso, true),
        new(false, Plain, ',', "yyyy/M/d", false),
        new(true, TextEncoding.Gb18030, '\t', Iso, false),
        new(false, Marked, ',', Iso, false),
        new(true, Marked, ',', "yyyy年M月d日", false),
        new(true, TextEncoding.Gb18030, ',', "yyyy年M月d日", false),
        new(false, Plain, ';', Iso, false),
    ];

    /// <summary>How an instant is written.</summary>
    public string TimeFormat => DateFormat + " HH:mm";
}
