using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Plan;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Case;

/// <summary>One case: how far it is, what may be done next, the records, the findings, the history. A unit's clerk sees questions and answers only.</summary>
public sealed partial class CasePage
{
    private static readonly Dictionary<CaseAction, string> Written = new()
    {
        [CaseAction.Ask] = "case.text.ask",
        [CaseAction.Answer] = "case.text.answer",
        [CaseAction.Decide] = "case.text.decide",
        [CaseAction.Return] = "case.text.return",
        [CaseAction.Reopen] = "case.text.reopen",
        [CaseAction.Comment] = "case.text.comment",
    };

    // What brings the case on comes first.
    private static readonly CaseAction[] Order =
    [
        CaseAction.Confirm, CaseAction.Return, CaseAction.Review, CaseAction.Decide, CaseAction.Answer, CaseAction.Ask, CaseAction.Assign, CaseAction.Reopen,
        CaseAction.Comment, CaseAction.SetDue, CaseAction.Attach,
    ];

    private SeenCase? seen;
    private CaseStanding standing = default!;
    private CaseActor actor = default!;
    private DetectorList detectors = default!;
    private IReadOnlyList<CaseAction> actions = [];
    private IReadOnlyList<Account> inspectors = [];
    private IReadOnlyList<FlagDetail> flags = [];
    private IReadOnlyList<CaseFlag> kept = [];
    private IReadOnlyList<FlagRecord> records = [];
    private IReadOnlyList<CaseEvent> letters = [];
    private IReadOnlyList<CaseEvent> history = [];
    private IReadOnlyList<CaseAttachment> files = [];
    private HashSet<CaseState> visited = [];
    private List<string> problems = [];

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    /// <summary>Number of the case.</summary>
    [Parameter] public long CaseId { get; set; }

    [SupplyParameterFromForm] private string? Text { get; set; }
    [SupplyParameterFromForm] private string? Assignee { get; set; }
    [SupplyParameterFromForm] private string? Verdict { get; set; }
    [SupplyParameterFromForm] private string? Hours { get; set; }
    [SupplyParameterFromForm] private string? Due { get; set; }
    [SupplyParameterFromForm] private string[]? FlagVerdicts { get; set; }
    [SupplyParameterFromForm] private IFormFile? File { get; set; }

    private bool IsReporter => Scope.Role == Role.Reporter;

    // A verdict that nobody confirmed is nobody's business outside.
    private string? ShownVerdict => Scope.Inspects || standing.State == CaseState.Closed ? seen!.Case.Verdict : null;

    // Until the unit had its say nothing tells a flagged case from one of the random audit: who comes from the plan looks at the records first.
    private bool ShowsFindings => standing.State >= CaseState.UnitAnswered;

    // A clerk's files belong to the answer, others are at hand when wanted.
    private bool IsMain(CaseAction action) => action is not (CaseAction.Comment or CaseAction.SetDue or CaseAction.Attach) || IsReporter;

    // A new case is asked about first, and while the unit has time to answer nothing else is due.
    private bool IsExpected(CaseAction action) =>
        action == (standing.State == CaseState.Assigned ? CaseAction.Ask : CaseAction.Answer) && standing.State < CaseState.UnitAnswered && !standing.IsOverdue(Today);

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private string ActorName => Context.User.FindFirstValue(ClaimTypes.Name) ?? actor.Account;

    // What the register would ask once the findings are open, and where the rows stand.
    private string Question => string.Join('\n', (ShowsFindings ? flags : []).Select(flag => detectors.Find(flag.Detector)).OfType<DetectorRow>().DistinctBy(row => row.Detector)
        .Select(row => Words.Pick(row.QuestionZh ?? "", row.QuestionEn ?? "")).Where(text => text.Length > 0)
        .DefaultIfEmpty(Words["case.question", seen!.Case.Quarter])
        .Append(records.Count == 0 ? "" : Words["case.question.records"])
        .Concat(records.Where(record => record.File is not null).Take(10).Select(record => Words["record.source", record.File!, record.RowNumber ?? 0].Value)).Where(line => line.Length > 0));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        seen = SeenCase.Find(CaseId, Book, Marts, Scope);
        if (seen is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        standing = seen.Case.Standing;
        actor = new CaseActor(Context.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "", Scope.Role, IsReporter && Scope.RootUnitId == seen.Case.UnitId);
        actions = [.. Order.Where(action => CaseFlow.Offers(standing, actor, action)).OrderByDescending(IsExpected)];
        var events = Book.Events(CaseId);
        visited = [.. events.Select(each => CaseCodes.Parse<CaseState>(each.State)).OfType<CaseState>()];
        var showsPapers = seen.Case.ShowsPapers(Scope, actor.Account);
        letters = showsPapers ? [.. events.Where(each => each.Action is "ask" or "answer")] : [];
        history = seen.Case.HistoryFor(events, Scope, actor.Account);
        files = showsPapers ? Files.Of(CaseId, onlyOfUnit: !Scope.Inspects) : [];
        if (IsReporter)
        {
            return;
        }

        detectors = DetectorList.Of(Marts);
        flags = UnitQuarter.Flags(Marts, seen.Case.UnitId, seen.Case.Quarter);
        kept = Book.Flags(CaseId);
        records = LookedRecords.Of(Marts, seen.Case.UnitId, seen.Case.Quarter);
        if (letters.Count + files.Count > 0 || (Scope.ShowsPersons(seen.Unit.UnitId) && records.Any(record => !PersonalDetail.HasPlainKeys(record.Dataset))))
        {
            Audit.NoteView(Context);
        }

        inspectors = [.. Accounts.All().Where(account => account.Role == Role.Inspector.Code() && !account.IsDisabled && (account.UnitId is null || account.UnitId == Scope.RootUnitId))];
    }

    private void Act(CaseAction action)
    {
        var refusal = action switch
        {
            CaseAction.Assign when inspectors.All(account => account.AccountName != Assignee) => "account",
            CaseAction.Attach => Files.Keep(CaseId, actor, ActorName, File),
            _ => Book.Act(
                CaseId, actor, ActorName,
                new CaseRequest(
                    action, Text ?? "", action == CaseAction.Assign ? Assignee : null, action == CaseAction.Decide ? CaseCodes.Parse<CaseVerdict>(Verdict) : null,
                    action is CaseAction.Ask or CaseAction.SetDue && DateOnly.TryParseExact(Due, "yyyy-MM-dd", out var due) ? due : null),
                action == CaseAction.Decide && double.TryParse(Hours, CultureInfo.InvariantCulture, out var hours) && hours is >= 0 and < 1000 ? hours : null,
                action == CaseAction.Decide ? UnitQuarter.AsCaseFlags(flags) : null,
                action == CaseAction.Decide ? OwnVerdicts() : null),
        };
        if (refusal is null)
        {
            Context.Response.Redirect($"/cases/{CaseId}");
            return;
        }

        Context.Response.StatusCode = StatusCodes.Status400BadRequest;
        problems.Add(Words["case.refused." + refusal, refusal switch { "large" => Files.MostBytes / 1024 / 1024, "due" => Iso(CaseFlow.EarliestDue(standing, action, Today)), _ => Words["case.state." + standing.State.Code()].Value }]);
    }

    // FLAG|VERDICT each, so that flags published meanwhile mix nothing up; an empty choice takes the verdict of the case.
    private Dictionary<string, CaseVerdict> OwnVerdicts()
    {
        var own = new Dictionary<string, CaseVerdict>(StringComparer.Ordinal);
        foreach (var chosen in FlagVerdicts ?? [])
        {
            var bar = chosen.LastIndexOf('|');
            if (bar > 0 && CaseCodes.Parse<CaseVerdict>(chosen[(bar + 1)..]) is { } verdict && flags.Any(flag => flag.FlagId == chosen[..bar]))
            {
                own[chosen[..bar]] = verdict;
            }
        }

        return own;
    }

    private DateOnly DefaultDue(CaseAction action) =>
        CaseFlow.EarliestDue(standing, action, Today) is var earliest && earliest > Today.AddDays(10) ? earliest : Today.AddDays(10);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
