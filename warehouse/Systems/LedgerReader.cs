namespace Analytics.Warehouse.Systems;

/// <summary>Reads how entries of the points dataset become months, quarters and the year.</summary>
/// <remarks>
/// <code>
/// ledger: {base: $base, base_entry_replaces: true, month: [base, +duty, +bonus, -deduct], quarter: mean, year: mean, quote: …}
/// </code>
/// Entry types: base, duty, contribution, bonus, deduct, appraisal; quarter and year: mean | sum. A <c>base</c> entry of a person replaces the base of the system.
/// </remarks>
internal static class LedgerReader
{
    private static readonly string[] Aggregates = ["mean", "sum"];

    /// <returns>The base and how quarters and years are formed; nulls without a ledger.</returns>
    public static (decimal? Base, string? Quarter, string? Year) Read(SystemScope scope, YamlEntry root)
    {
        if (root.Find("ledger") is not { } ledger)
        {
            return (null, null, null);
        }

        var points = ledger.Number("base");
        if (!ledger.Flag("base_entry_replaces", otherwise: true))
        {
            ledger.Find("base_entry_replaces")?.Error("base 记录总是代替基础分", "a base entry always replaces the base");
        }

        ledger.Require("month");
        foreach (var term in ledger.List("month"))
        {
            Term(scope, term, points is not null);
        }

        if (points is not null && scope.Rows.LedgerEntries.All(entry => entry.EntryType != "base"))
        {
            ledger.Error("有 base 时 month 须从 base 起", "with a base, month must begin with base");
        }

        ledger.Require("quarter");
        ledger.Require("year");
        ledger.Joined("quote", "；");
        scope.Interpretation(ledger);
        var quarter = ledger.OneOf("quarter", Aggregates, "mean");
        var year = ledger.OneOf("year", Aggregates, "mean");
        ledger.Close("ledger");
        return (points, quarter, year);
    }

    private static void Term(SystemScope scope, YamlEntry term, bool hasBase)
    {
        var word = term.Scalar ?? "";
        var type = word.TrimStart('+', '-');
        var entries = scope.Rows.LedgerEntries;
        if (!KnownCodes.EntryTypes.Contains(type))
        {
            term.Error($"不认识的积分类型“{word}”，可用：{string.Join("、", KnownCodes.EntryTypes)}", $"unknown entry type '{word}'; allowed: {string.Join(", ", KnownCodes.EntryTypes)}");
        }
        else if (entries.Any(entry => entry.EntryType == type))
        {
            term.Error($"积分类型 {type} 重复", $"the entry type {type} stands twice");
        }
        else if (type == "base" && (entries.Count > 0 || word != "base"))
        {
            term.Error("base 须在最前，不带符号", "base comes first, without a sign");
        }
        else if (type == "base" && !hasBase)
        {
            term.Error("month 用到 base，但没有 base 的分值", "month names base, but base has no points");
        }

        entries.Add(new LedgerEntryRow(scope.SystemId, scope.Version, entries.Count + 1, type, word.StartsWith('-') ? -1 : 1));
    }
}
