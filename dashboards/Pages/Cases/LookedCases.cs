using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Cases;

/// <summary>The cases that a page or file shows.</summary>
/// <param name="All">Every case that the reader may see.</param>
/// <param name="Show">The filter in force.</param>
/// <param name="Rows">The cases that it leaves.</param>
/// <param name="Filters">Every filter with how many cases it leaves.</param>
public sealed record LookedCases(IReadOnlyList<SeenCase> All, string Show, IReadOnlyList<SeenCase> Rows, IReadOnlyList<(string Filter, int Count)> Filters)
{
    /// <summary>Reads the cases.</summary>
    /// <param name="book">All cases.</param>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="account">The reader's account; null for none.</param>
    /// <param name="today">Today.</param>
    /// <param name="show">all, mine, overdue or a state.</param>
    public static LookedCases At(CaseBook book, MartReader marts, UnitScope scope, string? account, DateOnly today, string? show)
    {
        var all = SeenCase.Of(book.All(), marts, scope);
        Dictionary<string, Func<SeenCase, bool>> known = new()
        {
            ["all"] = _ => true,
            ["mine"] = each => each.Case.State != "closed" && (each.Case.Assignee == account || each.Case.Reviewer == account),
            ["overdue"] = each => each.Case.Standing.IsOverdue(today),
        };
        foreach (var state in Enum.GetValues<CaseState>().Select(state => state.Code()))
        {
            known[state] = each => each.Case.State == state;
        }

        var filter = show is not null && known.ContainsKey(show) ? show : "all";
        return new LookedCases(all, filter, [.. all.Where(known[filter])], [.. known.Select(each => (each.Key, all.Count(each.Value)))]);
    }
}
