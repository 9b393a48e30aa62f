using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Inspection;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.Trials.Thresholds;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Detectors;

/// <summary>How often each detector was right, what all of them missed, and what another threshold would mean.</summary>
public sealed partial class DetectorsPage
{
    private const int Most = 200;

    private DetectorList detectors = default!;
    private DetectorRow? chosen;
    // The thresholds that are tried.
    private static readonly double[] Steps = [0.001, 0.005, 0.01, 0.02, 0.05, 0.10, 0.15, 0.20];

    private ThresholdEffect? tried;
    private object? bars;
    private Proportion misses = Proportion.Wilson(0, 0);
    private IReadOnlyList<DetectorRow> ranked = [];
    private IReadOnlyList<DetectorRow> measured = [];
    private IReadOnlyDictionary<string, Proportion> precisions = new Dictionary<string, Proportion>();
    private IReadOnlyDictionary<string, int> missed = new Dictionary<string, int>();
    private Dictionary<string, long> flagCounts = [];
    private IReadOnlyList<string> quarters = [];
    private IReadOnlyList<JudgedQuarter> published = [];
    private List<ThresholdEffect> steps = [];
    private List<string> problems = [];
    private IReadOnlyList<IGrouping<string, DetectorRow>> families = [];

    [CascadingParameter] private HttpContext Context { get; set; } = default!;
    [SupplyParameterFromQuery] private string? Detector { get; set; }
    [SupplyParameterFromQuery] private string? Quarter { get; set; }
    [SupplyParameterFromQuery] private string? Q { get; set; }
    [SupplyParameterFromQuery] private int? Step { get; set; }
    [SupplyParameterFromQuery] private string? Saved { get; set; }
    [SupplyParameterFromForm(FormName = "save")] private string? SaveQ { get; set; }

    private bool MaySave => Scope is { Role: Role.Leader or Role.Admin, RootUnitId: null };

    private string QText => tried!.Q.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        detectors = DetectorList.Of(Marts);
        (precisions, missed, misses) = (Verdicts.ByDetector(), Verdicts.MissedBy(), Verdicts.Misses());
        flagCounts = Marts.Query<FlagCount>("Pages/Detectors/flag_counts.sql").ToDictionary(row => row.Detector, row => row.Flags);
        // By what is sure of the precision: a lucky start counts for little.
        ranked = [.. detectors.Rows.OrderByDescending(row => IsMeasured(row) ? Precision(row.Detector).Low : -1).ThenByDescending(row => Precision(row.Detector).Cases).ThenByDescending(row => flagCounts.GetValueOrDefault(row.Detector))];
        measured = [.. ranked.Where(IsMeasured)];
        // Contradictions first, then what is best measured; within a family as ranked.
        families = [.. ranked.GroupBy(row => row.Family ?? "generic").OrderBy(family => family.Any(row => row.Severity == "hard") ? 0 : 1)];
        bars = measured.Count == 0 ? null : IntervalDots.Option(
            [.. measured.Select(row => row.Name)],
            [.. measured.Select(row => Precision(row.Detector)).Select(each => new Interval(each.Share!.Value * 100, each.Low * 100, each.High * 100, $"{FigureText.Percent(each.Share)} ({FigureText.Percent(each.Low)} – {FigureText.Percent(each.High)})"))]);
        chosen = detectors.Find(Detector) is { FlagQ: not null } found ? found : null;
        if (chosen is null)
        {
            return;
        }

        quarters = Marts.Query<string>("Pages/Plan/quarters.sql");
        published = Marts.Query<JudgedQuarter>(
            ThresholdEffect.Judged, new { detector = chosen.Detector, quarter = string.IsNullOrEmpty(Quarter) ? null : Quarter, unit_id = (string?)null });
        var q = double.TryParse(SaveQ ?? Q, CultureInfo.InvariantCulture, out var given) && given is > 0 and <= 1 ? given
            : Step is { } step && step >= 0 && step < Steps.Length ? Steps[step] : chosen.FlagQ!.Value;
        tried = ThresholdEffect.At(q, published, Settings.Pace);
        steps = [.. Steps.Append(q).Distinct().Order().Select(each => ThresholdEffect.At(each, published, Settings.Pace))];
    }

    private void Save()
    {
        if (!MaySave)
        {
            Context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (chosen is null || tried is null)
        {
            problems.Add(Words["detectors.none"]);
            return;
        }

        DetectorThresholds.Save(Folder, chosen.Detector, tried.Q);
        Audit.Append(Context.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "", "threshold-saved", chosen.Detector, QText);
        Context.Response.Redirect($"/detectors?detector={chosen.Detector}&q={QText}&saved={chosen.Detector}");
    }

    // Families with a verdict, and that of the detector tried, stand open.
    private bool IsOpen(IGrouping<string, DetectorRow> family) => family.Any(row => row.Detector == chosen?.Detector || Precision(row.Detector).Cases > 0);

    // The step of the slider nearest to a threshold.
    private static int StepOf(double q) => Array.IndexOf(Steps, Steps.MinBy(step => Math.Abs(Math.Log(step / q))));

    private bool IsMeasured(DetectorRow row) => Precision(row.Detector).Cases >= Settings.VerdictFloor;

    private Proportion Precision(string detector) => precisions.GetValueOrDefault(detector) ?? Proportion.Wilson(0, 0);

    private string TryLink(double q) => $"detectors?detector={chosen!.Detector}&quarter={Uri.EscapeDataString(Quarter ?? "")}&q={q.ToString(CultureInfo.InvariantCulture)}#try";
}
