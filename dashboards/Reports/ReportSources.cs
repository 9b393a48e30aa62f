using System.Globalization;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Reports;

/// <summary>What a report is composed from: one snapshot, read within the recipient's scope, and the words of its language.</summary>
/// <param name="Definition">What is asked for.</param>
/// <param name="Marts">Reads the snapshot that the definition names.</param>
/// <param name="Snapshot">What that snapshot says of itself.</param>
/// <param name="Words">All words.</param>
/// <param name="Cases">The cases, for dossiers; null where they cannot be read.</param>
/// <param name="MadeAt">Now, by the site's clock, as text.</param>
/// <param name="Zone">The site's time zone.</param>
public sealed record ReportSources(ReportDefinition Definition, MartReader Marts, Snapshot Snapshot, Words Words, CaseBook? Cases, string MadeAt, TimeZoneInfo Zone)
{
    /// <summary>Scores that cases move, for the ranks beside those reported; null where they are not known.</summary>
    public IReadOnlyList<IntegrityScore>? HonestScores { get; init; }

    /// <summary>The files of cases, for dossiers.</summary>
    public CaseFiles? Files { get; init; }

    /// <summary>Whether findings may be shown: a unit's clerk hears of them when an inspector asks, not before.</summary>
    public bool ShowsFlags => Definition.UnitScope.Role != Role.Reporter;

    /// <summary>A word in the language of the report.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    public string Say(string key, params object[] arguments) => arguments.Length == 0 ? Words[key].Value : Words[key, arguments].Value;

    /// <summary>The word of a code, or the code where there is none.</summary>
    /// <param name="prefix">As <c>level.</c></param>
    /// <param name="code">A code; null gives a dash.</param>
    public string Name(string prefix, string? code) => code is null ? Charts.FigureText.None : Words[prefix + code] is { ResourceNotFound: false } word ? word.Value : code;

    /// <summary>The word of a code where a cell begins with it: with a capital, where the language has them.</summary>
    /// <inheritdoc cref="Name" path="/param" />
    public string Start(string prefix, string? code) => Name(prefix, code) is [var first, .. var rest] ? char.ToUpper(first, CultureInfo.CurrentCulture) + rest : "";

    /// <summary>A tier as readers see it.</summary>
    public string Tier(string? tier) => tier is null ? Charts.FigureText.None : Words.Tier(tier);

    /// <summary>Facts that every report carries: recipient's scope, snapshot, time.</summary>
    /// <param name="scopeName">Name of the unit whose subtree the recipient may see; null for all.</param>
    public IEnumerable<ReportFact> CommonFacts(string? scopeName) =>
    [
        new(Say("report.fact.scope"), scopeName is null ? Say("report.fact.scope.all") : Say("report.fact.scope.unit", scopeName)),
        new(Say("report.fact.snapshot"), Say("report.fact.snapshot.value", Snapshot.Number, LocalTime.Show(Snapshot.PublishedAt, Zone), Snapshot.Horizon)),
        new(Say("report.fact.made"), MadeAt),
    ];
}

/// <summary>A report that cannot be made as asked, with the reason in both languages.</summary>
/// <param name="message">The reason.</param>
public sealed class ReportException(string message) : Exception(message);
