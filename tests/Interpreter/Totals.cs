using Analytics.Tests.Interpreter.Aggregation;

namespace Analytics.Tests.Interpreter;

/// <summary>Adds up a subject: its indicators, one figure given for all, or its ledger; then the vote beside it.</summary>
internal sealed class Totals(Rule system, Town town, Assessment assessment, Accounts? accounts)
{
    private readonly string id = system.Text("id")!;

    /// <param name="subject">Subject.</param>
    /// <param name="basis">official, claimed, self or review.</param>
    public Total Of(Subject subject, string basis)
    {
        var leaves = assessment.Leaves(subject).ToList();
        var points = leaves.Where(leaf => leaf.Points is not null).Sum(leaf => leaf.Points!.Value);
        var unseen = assessment.Unseen(subject);
        var standard = system.Number("stated_total") ?? (leaves.Any(leaf => leaf.Points is not null) ? points + unseen : null);
        if (assessment.IsVetoed(subject))
        {
            return new(0, 0, null, null, 0, 0, standard) { IsVetoed = true, HasData = true };
        }

        var plain = Plain(subject, basis, leaves, points, unseen, standard);
        return system["composite"] is { } composite ? Weigh(composite, plain, subject, basis) : plain;
    }

    private Total Plain(Subject subject, string basis, List<Assessment.LeafOf> leaves, decimal points, decimal unseen, decimal? standard)
    {
        var account = accounts?.Of(subject, basis, Periods.Year(town.Year));
        var given = town.Score(id, "total", subject.Id, basis is "official" or "review" ? "review" : "self");
        if ((account is { Entries: > 0 } ? account.Points : given ?? account?.Points) is { } whole)
        {
            return new(whole, 0, whole, null, whole, whole, standard) { HasData = true, Compared = account?.Points == whole ? account.Compared : whole };
        }

        var results = leaves.Select(leaf => (leaf.Points, leaf.IsCovered, Result: assessment.Points(leaf, subject, basis))).ToList();
        var known = results.Sum(leaf => leaf.Result.Known);
        var isOpen = results.Any(leaf => leaf.Points is null && !leaf.IsCovered && leaf.Result.Status != "scored");
        var left = system.Number("stated_total") - points - unseen - results.Where(leaf => leaf.Points is null && !leaf.IsCovered).Sum(leaf => leaf.Result.Known);
        var unknown = results.Where(leaf => leaf.Points is not null).Sum(leaf => leaf.Result.Unknown) + unseen + (isOpen && left > 0 ? left.Value : 0);
        var isInvalid = results.Any(leaf => leaf.Result.Status == "invalid");
        var isComplete = unseen == 0 && results.Count > 0 && results.All(leaf => leaf.Result.Status == "scored" || (leaf.Points is null && leaf.IsCovered));
        var isUnbounded = results.Count == 0 || (isOpen && system.Number("stated_total") is null);
        var total = isComplete && !isInvalid ? known : (decimal?)null;
        return new(known, unknown, total, null, known, isUnbounded ? null : known + unknown, standard)
        {
            HasData = results.Any(leaf => leaf.Result.Status is "scored" or "incomplete" or "invalid"), IsInvalid = isInvalid, Compared = total,
        };
    }

    private Total Weigh(Rule composite, Total plain, Subject subject, string basis)
    {
        var vote = town.Score(id, "vote", subject.Id, "review")
            ?? (basis is "claimed" or "self" ? town.Figures("claim", subject.Type, subject.Id).Of("vote_score", null, Periods.Year(town.Year)) : null);
        var (points, low, high) = Weighted.Of(composite, plain.Whole, plain.Known, plain.Known + plain.Unknown, vote);
        return plain with { Composite = points, Low = low, High = plain.High is null ? null : high, Compared = points };
    }
}
