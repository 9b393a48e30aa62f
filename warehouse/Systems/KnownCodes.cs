namespace Analytics.Warehouse.Systems;

/// <summary>The closed lists that the files of this folder draw on.</summary>
internal static class KnownCodes
{
    public static readonly IReadOnlyList<string> Levels = ["unit", "committee", "centre_group", "branch", "member"];

    public static readonly IReadOnlyList<string> Completeness = ["full", "partial", "quantity", "tier", "ledger", "process"];

    public static readonly IReadOnlyList<string> Clauses =
    [
        "manual", "full_if", "deduct_if", "deduct_missing", "deduct_short", "deduct_event", "credit_each", "step", "zero_if", "bonus_each", "adjust", "unspecified",
        "tier_manual", "tier_threshold",
    ];

    public static readonly IReadOnlyList<string> Requirements =
        ["req_min", "req_cadence", "req_rate", "req_exists", "req_each", "req_zero", "req_deadline"];

    public static readonly IReadOnlyList<string> SubPeriods = ["half_year", "quarter", "two_month", "month", "week"];

    public static readonly IReadOnlyList<string> Cadences = [.. SubPeriods, "day"];

    public static readonly IReadOnlyList<string> Periods = ["year", .. SubPeriods, "session"];

    public static readonly IReadOnlyList<string> Operators = ["=", "<>", "<", "<=", ">", ">="];

    /// <summary>Clauses that only grade: their leaf has a label and no points.</summary>
    public static readonly IReadOnlyList<string> Grades = ["tier_manual", "tier_threshold"];

    /// <summary>Clauses that test conditions under <c>when</c>.</summary>
    public static readonly IReadOnlyList<string> Conditional = ["full_if", "deduct_if", "zero_if"];

    public static readonly IReadOnlyList<string> RequirementCombinations = ["each_scored", "worst", "mean", "share_meeting"];

    public static readonly IReadOnlyList<string> Combinations = [.. RequirementCombinations, "sum_shortfall"];

    public static readonly IReadOnlyList<string> Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static readonly IReadOnlyList<string> EntryTypes = ["base", "duty", "contribution", "bonus", "deduct", "appraisal"];

    /// <summary>Questions that the texts leave open, by the numbers of the rule reference, section 6.</summary>
    public static readonly IReadOnlyList<string> Interpretations = [.. Enumerable.Range(1, 39).Select(number => $"INT-{number:00}"), "INT-02b"];

    public static readonly IReadOnlyList<string> SessionTypes =
    [
        "centre_group", "branch", "party_lecture", "report_meeting", "joint", "seminar", "reading", "themed", "featured", "interactive", "lecture",
        "competition", "practice", "special_study", "mobilisation", "suggestion", "comment", "other",
    ];

    public static readonly IReadOnlyList<string> Statuses = ["present", "excused", "unexcused", "made_up"];

    public static readonly IReadOnlyList<string> PaperKinds = ["research_report", "article", "reflection", "learning_reflection", "research_article"];

    public static readonly IReadOnlyList<string> CourseTypes = ["offjob", "elective", "induction", "professional", "promotion", "theory", "rotation", "party_school"];

    /// <summary>Types of documents.</summary>
    public static readonly IReadOnlyList<string> DocumentTypes =
        ["plan", "scheme", "opinion", "summary", "institution", "register", "book_list", "notice", "minutes", "bulletin", "report"];

    /// <summary>Kinds of checks.</summary>
    public static readonly IReadOnlyList<string> CheckKinds = ["inspection", "supervision", "guidance", "comment", "appraisal"];

    /// <summary>Kinds of negative events.</summary>
    public static readonly IReadOnlyList<string> IncidentKinds = ["violation", "serious_violation", "major_accident", "dereliction", "unpaid_dues", "resistance"];

    /// <summary>Levels of commendations, in the words that systems list them by.</summary>
    public static readonly IReadOnlyList<string> AwardLevels = ["中央", "省", "市", "区", "单位"];

    /// <summary>Grades of the democratic appraisal.</summary>
    public static readonly IReadOnlyList<string> AppraisalGrades = ["优秀", "優秀", "良好", "合格", "基本合格", "不合格", "较差"];

    /// <summary>Options of ballots that a measure may count.</summary>
    public static readonly IReadOnlyList<string> BallotOptions =
        ["非常满意", "很满意", "满意", "比较满意", "基本满意", "一般", "不满意", "优秀", "良好", "称职", "基本称职", "不称职", "合格", "基本合格", "不合格", "弃权"];

    /// <summary>What a ballot may be on.</summary>
    public static readonly IReadOnlyList<string> BallotQuestions = ["team", "organisation", "member"];

    /// <summary>Roles by the words of the sources, simplified and traditional, and by their own codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["main_leader"] = "main_leader", ["主要领导"] = "main_leader", ["主要領導"] = "main_leader",
        ["leader"] = "leader", ["领导班子成员"] = "leader", ["領導班子成員"] = "leader",
        ["secretary"] = "secretary", ["支部书记"] = "secretary", ["支部書記"] = "secretary", ["黨支部書記"] = "secretary",
        ["committee_member"] = "committee_member", ["支部委员"] = "committee_member", ["支部委員"] = "committee_member",
        ["cadre"] = "cadre", ["党员领导干部"] = "cadre", ["黨員領導幹部"] = "cadre",
        ["ordinary"] = "ordinary", ["普通党员"] = "ordinary", ["普通黨員"] = "ordinary",
        ["city_managed"] = "city_managed", ["市管领导干部"] = "city_managed",
        ["party_group_member"] = "party_group_member", ["党委(党组)成员"] = "party_group_member",
    };
}
