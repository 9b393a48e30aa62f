using Analytics.Etl.Datasets;

namespace Analytics.Etl.Checks;

/// <summary>What people call the kinds of values, with an example of the right spelling.</summary>
internal static class TypeWords
{
    /// <summary>The words for one kind.</summary>
    /// <param name="kind">date, integer …</param>
    public static (string Zh, string En, string Right) Of(string kind) => kind switch
    {
        "date" => ("日期", "a date", "2025-03-01"),
        "timestamp" => ("时间", "a time", "2025-03-01 09:00"),
        "integer" => ("整数", "a whole number", "12"),
        "decimal" => ("数字", "a number", "3.5"),
        "boolean" => ("是否值", "yes or no", "是 / 否"),
        "period" => ("期间", "a period", "2025, 2025H1, 2025Q3, 2025B2, 2025M07, 2025W07"),
        "counts" => ("各选项票数", "votes by option", "优秀:12;合格:3"),
        "code" or "code_list" => ("代码", "a code", ""),
        _ => ("文字", "a text", ""),
    };

    /// <summary>The Chinese name of what a reference looks in.</summary>
    /// <param name="known">units, sessions, members, systems, measures or subjects.</param>
    public static string KnownZh(string known) => known switch
    {
        "systems" => "考核办法",
        "measures" => "度量",
        "subjects" => "单位与党员",
        _ => DatasetCatalogue.All.First(dataset => dataset.Name == known).Zh,
    };
}
