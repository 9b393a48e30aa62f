using Analytics.Etl.Demo.Keeping;
using Analytics.Etl.Demo.Ledgers;

namespace Analytics.Etl.Demo.Padding.Scenarios;

/// <summary>Ledger entries of one amount and one approver, all in the last week of the quarter.</summary>
internal static class BulkPoints
{
    /// <summary>The quarter with entries added; null under ten entries.</summary>
    public static (UnitQuarter, string)? Pad(PaddingCase one)
    {
        var earned = one.Honest.Entries.Where(entry => entry.Type is "duty" or "bonus" or "contribution").ToList();
        if (earned.Count < 10)
        {
            return null;
        }

        var count = (int)Math.Ceiling(earned.Count * one.By(0.2, 0.5, 1.1));
        var model = one.Random.Pick(earned);
        var amounts = one.By<decimal[]>([model.Points, model.Points + 1, 5], [5, 5, 4], [5]);
        var last = one.Honest.Quarter.End;
        var (declared, persons) = (last.AddDays(-one.Random.Between(0, 1)), one.Random.Order(earned.Count));
        var added = Enumerable.Range(0, count).Select(place => new DemoEntry(
            PaddingCase.Say($"{earned[persons[place % persons.Length]].PersonId.Replace('P', 'J')}-{one.Honest.Quarter.Code}-B{place + 1:00}"), earned[persons[place % persons.Length]].PersonId,
            model.Type, model.Item, one.Random.Pick(amounts), declared.AddDays(-one.Random.Between(0, one.By(6, 5, 2))), declared, declared.AddDays(1 + one.Random.Between(0, one.By(4, 2, 0))),
            last.AddDays(10), model.RecorderId, model.ApproverId ?? model.RecorderId)).ToList();
        return (one.Honest with { Entries = [.. one.Honest.Entries, .. added] }, PaddingCase.Say($"季末突击记分 {count} 条 / {count} entries in the last week"));
    }
}
