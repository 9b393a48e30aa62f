using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Inspection;

/// <summary>One unit's quarter that is or was inspected.</summary>
public sealed record InspectionCase
{
    /// <summary>1, 2, 3 … in the order of opening.</summary>
    public long CaseId { get; init; }

    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>The quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>flagged or random; no page of a case shows it.</summary>
    public string Arm { get; init; } = "";

    /// <summary>Code of the <see cref="CaseState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Account that inspects.</summary>
    public string? Assignee { get; init; }

    /// <summary>Account that reviews the verdict.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Code of the <see cref="CaseVerdict"/>; null for none.</summary>
    public string? Verdict { get; init; }

    /// <summary>Account that gave it.</summary>
    public string? VerdictBy { get; init; }

    /// <summary>Hours spent, as stated with the verdict.</summary>
    public double? Hours { get; init; }

    /// <summary>Whether the unit answered since it was last asked.</summary>
    public bool IsHeard { get; init; }

    /// <summary>Whether the unit was ever asked.</summary>
    public bool WasAsked { get; init; }

    /// <summary>Day by which the next step is due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Band of the risk when it was opened.</summary>
    public string? Band { get; init; }

    /// <summary>What each detector said then, JSON as in mart_risk.</summary>
    public string Contributions { get; init; } = "[]";

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>When anything last happened, UTC.</summary>
    public DateTime ChangedAt { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>What decides which steps are open.</summary>
    public CaseStanding Standing => new(
        CaseCodes.Parse<CaseState>(State)!.Value, Assignee, Reviewer, CaseCodes.Parse<CaseVerdict>(Verdict), VerdictBy, IsHeard, DueOn);

    /// <summary>Whether a user of this scope may see the case, its unit being in the scope: a reporter only once its own unit was asked.</summary>
    public bool IsFor(UnitScope scope) => scope.Role != Role.Reporter || (WasAsked && scope.RootUnitId == UnitId);

    /// <summary>Whether a user who sees the case may read its letters and files: inspectors, whoever inspects or reviews this case, and the unit itself.</summary>
    /// <param name="scope">What the user may see.</param>
    /// <param name="account">His account.</param>
    public bool ShowsPapers(UnitScope scope, string account) => scope.ShowsPersons(UnitId) || (account.Length > 0 && (account == Assignee || account == Reviewer));

    /// <summary>The history as a user may read it: what the unit was asked and answered stands in its letters, what was written about it is for those who inspect.</summary>
    /// <param name="events">What was done, oldest first.</param>
    /// <param name="scope">What the user may see.</param>
    /// <param name="account">His account.</param>
    public IReadOnlyList<CaseEvent> HistoryFor(IEnumerable<CaseEvent> events, UnitScope scope, string account)
    {
        var showsPapers = ShowsPapers(scope, account);
        return
        [
            .. events.Where(each => scope.Inspects || each.Action is not ("comment" or "attach" or "decide" or "return")).Select(each => each.Action switch
            {
                "ask" or "answer" => each with { Text = "" },
                "attach" when !showsPapers => each with { Detail = "" },
                "reopen" when !scope.Inspects => each with { Text = "" },
                _ => each,
            }),
        ];
    }
}

/// <summary>One flag of a case.</summary>
public sealed record CaseFlag
{
    /// <summary>As in mart_flag.</summary>
    public string FlagId { get; init; } = "";

    /// <summary>Detector that raised it.</summary>
    public string Detector { get; init; } = "";

    /// <summary>hard, suspicious or generic.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Verdict on this flag; null until one stands.</summary>
    public string? Verdict { get; init; }
}

/// <summary>One thing done to a case.</summary>
public sealed record CaseEvent
{
    /// <summary>1, 2, 3 … over all cases.</summary>
    public long EventId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime DoneAt { get; init; }

    /// <summary>Account.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The name shown then.</summary>
    public string ActorName { get; init; } = "";

    /// <summary>Code of the <see cref="CaseAction"/>, or <c>open</c>.</summary>
    public string Action { get; init; } = "";

    /// <summary>State after it.</summary>
    public string State { get; init; } = "";

    /// <summary>What was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Assignee, verdict, due day or file.</summary>
    public string Detail { get; init; } = "";
}

/// <summary>A file of a case.</summary>
public sealed record CaseAttachment
{
    /// <summary>1, 2, 3 … over all cases.</summary>
    public long AttachmentId { get; init; }

    /// <summary>Its case.</summary>
    public long CaseId { get; init; }

    /// <summary>Name as sent.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its size.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether the unit sent it.</summary>
    public bool IsOfUnit { get; init; }

    /// <summary>Who added it.</summary>
    public string AddedBy { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AddedAt { get; init; }
}
