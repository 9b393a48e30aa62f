using System.Text.RegularExpressions;

namespace Analytics.Etl.Readers;

/// <summary>Lines of a sheet that are no records: totals, notes and signatures below, and the example of our own form.</summary>
/// <remarks>They are left out with a remark. None could have been accepted: each lacks a required cell, or is the example word for word.</remarks>
internal static partial class RemarkLine
{
    /// <summary>Says what a line is.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="header">The header above it.</param>
    /// <returns>Rule and words for a remark; null when it is a record.</returns>
    public static (string Rule, string Zh, string En)? Of(IReadOnlyList<string> cells, Header header)
    {
        var first = cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell))?.Trim() ?? "";
        if (Total().IsMatch(first) && LacksRequired(cells, header))
        {
            return ("total_line", "合计行不是记录，未装载", "a line of totals is no record and was left out");
        }

        if (Note().IsMatch(first) && cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) <= 2 && LacksRequired(cells, header))
        {
            return ("note_line", "备注或签名行不是记录，未装载", "a line of notes or signatures is no record and was left out");
        }

        return IsExample(cells, header)
            ? ("example_row", "填报表的示例行，未装载", "the example row of the form was left out")
            : null;
    }

    /// <summary>Whether a text may hold such lines at all, so that it is read record by record.</summary>
    /// <param name="end">The end of the text.</param>
    public static bool MayHold(string end) => Within().IsMatch(end);

    private static bool LacksRequired(IReadOnlyList<string> cells, Header header) =>
        header.Cells.Any(cell => cell.Column is { IsRequired: true } && (cell.Position >= cells.Count || string.IsNullOrWhiteSpace(cells[cell.Position])));

    private static bool IsExample(IReadOnlyList<string> cells, Header header)
    {
        var examples = 0;
        foreach (var cell in header.Cells)
        {
            var text = cell.Position < cells.Count ? cells[cell.Position].Trim() : "";
            if (text != (cell.Column?.Example ?? ""))
            {
                return false;
            }

            examples += text.Length > 0 ? 1 : 0;
        }

        return examples > 1;
    }

    [GeneratedRegex(@"^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|totals?|sub-?totals?|grand total|sum)\s*[:：]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(注|备注|说明|填表说明|填表人|填报人|制表人?|审核人?|负责人|单位负责人|联系人|来源|数据来源|notes?|source|prepared by|checked by)\s*(\d+)?\s*([:：]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"(^|[\r\n])[\s,;|""\t]*(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|total|sub-?total|grand total|sum|注|备注|说明|填|制表|审核|负责人|单位负责人|联系人|来源|数据来源|note|source|prepared|checked)", RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}
