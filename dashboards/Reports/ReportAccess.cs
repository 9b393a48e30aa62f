using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Reports;

/// <summary>Who may see which report.</summary>
public static class ReportAccess
{
    /// <summary>Whether a user may see a report: whoever ordered it, or whoever sees every unit; a dossier only an inspector.</summary>
    /// <param name="report">The report.</param>
    /// <param name="scope">Of the user.</param>
    /// <param name="account">Name of the user's account.</param>
    public static bool MaySee(KeptReport report, UnitScope scope, string account) =>
        (report.Kind != "dossier" || scope.Role == Role.Inspector)
        && ((account.Length > 0 && report.MadeBy == account && Covers(scope, report)) || (scope.RootUnitId is null && scope.Role != Role.Reporter));

    /// <summary>Whether a user may order a report of this kind.</summary>
    /// <param name="kind">bulletin, card, dossier or handbook.</param>
    /// <param name="scope">Of the user.</param>
    public static bool MayOrder(string kind, UnitScope scope) => kind switch
    {
        "dossier" => scope.Role == Role.Inspector,
        "bulletin" or "card" or "handbook" => true,
        _ => false,
    };

    /// <summary>Whether a user may order one report for each of many.</summary>
    public static bool MayOrderMany(UnitScope scope) => scope.Role is Role.Leader or Role.Department or Role.Admin;

    /// <summary>The name under which a browser keeps the file.</summary>
    public static string FileName(KeptReport report) => $"{string.Concat(report.Title.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) ? ' ' : letter))}.{report.Format}";

    // An account whose scope was narrowed since no longer sees what it once ordered for more.
    private static bool Covers(UnitScope scope, KeptReport report) => scope.RootUnitId is null || report.ScopeUnitId is not null;
}
