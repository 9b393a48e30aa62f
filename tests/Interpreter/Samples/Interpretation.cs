using System.Globalization;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>What the interpreter says of a sample, each result as a line of text under the key that the tables have for it.</summary>
internal sealed class Interpretation
{
    private readonly Rule system;
    private readonly Town town;
    private readonly Assessment assessment;
    private readonly List<Subject> subjects;
    private readonly string id;

    public Interpretation(Sample sample)
    {
        system = Rule.Parse(sample.System.ToJsonString(), sample.Choices);
        town = new Town(
            2025, sample.Units, sample.Persons, sample.Claims, sample.Scores, sample.Entries, Catalogue.Aggregates,
            new Records(Catalogue.Sources, sample.Sessions, sample.Attendances), sample.Decisions);
        assessment = new Assessment(system, town, Catalogue.Populations);
        id = (string)sample.System["id"]!;
        subjects = [.. sample.Subjects.Select(one => one.Type == "unit"
            ? new Subject("unit", one.Id, one.Id)
            : new Subject("person", one.Id, town.Person(one.Id).UnitId, Profiles.Of(system, town.Person(one.Id))))];
    }

    /// <summary>Points, requirements and standings of every subject on every basis.</summary>
    public IEnumerable<(string Key, string Value)> Results() =>
        (system["ledger"] is { } ledger ? Accounted(new Accounts(ledger, town)) : subjects.SelectMany(Indicators))
            .Concat(subjects.SelectMany(Required)).Concat(new[] { "official", "claimed", "self", "review" }.SelectMany(Scores));

    private IEnumerable<(string Key, string Value)> Indicators(Subject subject) =>
        new[] { "evidence", "claim", "self", "review", "claimed", "official" }.SelectMany(basis => (basis is "claimed" or "official" ? assessment.Indicators(subject, basis) : assessment.Told(subject, basis))
            .Select(result => ($"{id} {subject.Id} {result.Key} {basis}", assessment.IsVetoed(subject) ? Line(Result.Missing(0, "veto")) : Line(result.Value))));

    private IEnumerable<(string Key, string Value)> Required(Subject subject)
    {
        var claimed = assessment.Required(subject, "claim");
        foreach (var (requirement, status) in assessment.Required(subject, "evidence"))
        {
            var key = $"{id} {subject.Id} {requirement} required:";
            yield return (key + "evidence", status);
            yield return (key + "official", status);
            yield return (key + "claim", claimed[requirement]);
            yield return (key + "claimed", claimed[requirement] is "no_data" or "not_applicable" ? status : claimed[requirement]);
        }
    }

    private IEnumerable<(string Key, string Value)> Scores(string basis)
    {
        var standings = new Standings(system, town, assessment, subjects, basis);
        // Where the text scores nothing there is no total.
        foreach (var subject in subjects.Where(subject => system["ledger"] is not null || system["tiers"] is not null || assessment.Leaves(subject).Any()))
        {
            var standing = standings.Of(subject);
            if (basis is "official" or "claimed" || Said(subject, basis))
            {
                var total = standing.Total;
                yield return (
                    $"{id} {subject.Id} score {basis}",
                    $"{Plain(total.Whole)} [{Plain(total.Known)} {Plain(total.Unknown)}] {Plain(total.Composite)} {standing.Tier ?? "-"} {standing.Flag} "
                    + $"{standing.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-"} {standing.RankFlag ?? "-"} {string.Join(';', standing.Rights)} {string.Join(';', standing.Actions)}");
            }
        }
    }

    // Whether people entered anything that enters the total.
    private bool Said(Subject subject, string assessor) =>
        town.Score(id, "total", subject.Id, assessor) is not null
        || (system["ledger"] is null && assessment.Leaves(subject).Any(leaf => town.Score(id, leaf.Rule.Text("id")!, subject.Id, assessor) is not null));

    private IEnumerable<(string Key, string Value)> Accounted(Accounts accounts)
    {
        foreach (var basis in new[] { "official", "claimed" })
        {
            foreach (var period in new[] { "month", "quarter", "year" }.SelectMany(per => Periods.Of(2025, per)))
            {
                var all = subjects.Select(subject => (Subject: subject, Account: accounts.Of(subject, basis, period))).Where(one => one.Account is not null).ToList();
                foreach (var (subject, account) in all)
                {
                    var suffix = basis + (period.Length > 4 ? ":" + period : "");
                    yield return ($"{id} {subject.Id} ledger {suffix}", Line(Result.Scored(account!.Points)));
                    if (period.Length > 4)
                    {
                        var isOfAll = system["tiers"]?.Text("within") == "system";
                        var rank = all.Count(other => (isOfAll || other.Subject.UnitId == subject.UnitId) && other.Subject.Profile == subject.Profile && other.Account!.Compared > account.Compared) + 1;
                        yield return ($"{id} {subject.Id} score {suffix}", $"{Plain(account.Points)} [{Plain(account.Points)} {Plain(0)}] - - ok {rank} ok  ");
                    }
                    else
                    {
                        foreach (var aspect in assessment.Tops(subject))
                        {
                            var points = accounts.Aspect(subject, basis, aspect.Text("id")!, assessment.Tops(subject));
                            yield return ($"{id} {subject.Id} {aspect.Text("id")} {suffix}", Line(points is { } sum ? Result.Scored(sum) : Result.Missing(0)));
                        }
                    }
                }
            }
        }
    }

    private static string Line(Result result) =>
        $"{Plain(result.Points)} [{Plain(result.Known)} {Plain(result.Unknown)}] {result.Status}{(result.Tier is null ? "" : " " + result.Tier)}";

    private static string Plain(decimal? figure) => figure is { } known ? Math.Round(known, 6, MidpointRounding.AwayFromZero).ToString("0.000000", CultureInfo.InvariantCulture) : "-";
}
