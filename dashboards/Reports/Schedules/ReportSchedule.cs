using System.Globalization;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Schedules;

/// <summary>A report that is sent by itself: one entry of the setting <c>Reports:Schedules</c>.</summary>
public sealed class ReportSchedule
{
    /// <summary>Its name; deliveries are counted by it, so another name is another schedule.</summary>
    public string Name { get; set; } = "";

    /// <summary>bulletin or card.</summary>
    public string Kind { get; set; } = "bulletin";

    /// <summary>The area, or the unit of a card; empty for the topmost that the recipient may see.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Assessment system; empty for the first.</summary>
    public string System { get; set; } = "";

    /// <summary>official or claimed; empty for official.</summary>
    public string Basis { get; set; } = "";

    /// <summary>zh-CN or en.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>pdf or xlsx.</summary>
    public string Format { get; set; } = "pdf";

    /// <summary>Role of the recipient.</summary>
    public string Role { get; set; } = "leader";

    /// <summary>The unit whose subtree the recipient may see; empty for all.</summary>
    public string Scope { get; set; } = "";

    /// <summary>One for each recipient of the area, each with its own scope; into folders only.</summary>
    public bool Each { get; set; }

    /// <summary><c>publish</c>: after each new snapshot. <c>monthly 5</c>: on the fifth of each month. <c>quarterly 10</c>: on the tenth day of each quarter.</summary>
    public string When { get; set; } = "publish";

    /// <summary>Folder that the files go to; empty for mail.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Mail address; empty for a folder.</summary>
    public string Mail { get; set; } = "";

    /// <summary>All entries of the setting, those that cannot be kept included.</summary>
    public static List<ReportSchedule> All(IConfiguration settings) => settings.GetSection("Reports:Schedules").Get<List<ReportSchedule>>() ?? [];

    /// <summary>What is wrong with it, in both languages; none if nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Name.Length == 0 || Kind is not ("bulletin" or "card") || Format is not ("pdf" or "xlsx") || !Words.Cultures.Contains(Language) || RoleCodes.Parse(Role) is not { } role || (role.NeedsUnit() && Scope.Length == 0))
        {
            yield return $"Reports:Schedules「{Name}」的 Name、Kind、Format、Language、Role 或 Scope 不正确 / wrong name, kind, format, language, role or scope";
        }

        if ((Folder.Length == 0) == (Mail.Length == 0) || (Each && Mail.Length > 0))
        {
            yield return $"Reports:Schedules「{Name}」应写 Folder 或 Mail 之一，Each 只能配 Folder / give either a folder or a mail address, and for each recipient a folder";
        }

        if (When != "publish" && Day() is null)
        {
            yield return $"Reports:Schedules「{Name}」的 When 应为 publish、monthly 日 或 quarterly 日，不是 {When} / when is publish, monthly DAY or quarterly DAY";
        }
    }

    /// <summary>The occasion of this moment; null before its day.</summary>
    /// <param name="today">Today by the site's clock.</param>
    /// <param name="snapshot">Number of the current snapshot.</param>
    public string? Occasion(DateOnly today, int snapshot)
    {
        if (When == "publish")
        {
            return string.Create(CultureInfo.InvariantCulture, $"snapshot {snapshot}");
        }

        var isMonthly = When.StartsWith("monthly", StringComparison.Ordinal);
        var first = new DateOnly(today.Year, isMonthly ? today.Month : ((today.Month - 1) / 3 * 3) + 1, 1);
        // A month without that day has its last instead.
        var last = isMonthly ? DateTime.DaysInMonth(today.Year, today.Month) : 90;
        return today.DayNumber - first.DayNumber + 1 >= Math.Min(Day() ?? 1, last) ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What it asks for, not yet completed.</summary>
    public ReportDefinition Asked() => new()
    {
        Kind = Kind, Subject = Subject, System = System, Basis = Basis, Culture = Language, Role = Role, Scope = Scope.Length == 0 ? null : Scope,
    };

    private int? Day() => When.Split(' ') is ["monthly" or "quarterly", var day] && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 90 ? number : null;
}
