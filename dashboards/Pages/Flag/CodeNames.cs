using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>Names of the codes that assessment systems define, read once a request and only if a row of evidence needs one; all other codes are words.</summary>
/// <param name="marts">The snapshot of the request.</param>
public sealed class CodeNames(MartReader marts)
{
    private static readonly string[] Columns = ["measure", "system_id", "population"];

    private Dictionary<(string, string), string>? names;

    /// <summary>What a code is called, in the language of the request; null if the systems do not define it.</summary>
    /// <param name="column">Column of evidence.</param>
    /// <param name="code">What stands there.</param>
    public string? Find(string column, string code) => Columns.Contains(column) ? (names ??= Read()).GetValueOrDefault((column, code)) : null;

    private Dictionary<(string, string), string> Read() => marts.Query<CodeName>("Pages/Flag/names.sql")
        .ToDictionary(name => (name.Kind, name.Code), name => Words.Pick(name.NameZh ?? name.Code, name.NameEn ?? name.Code));
}
