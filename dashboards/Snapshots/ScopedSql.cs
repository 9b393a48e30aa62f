using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Dashboards.Snapshots;

/// <summary>The pages' queries as they run for a reader: each must say what the reader may see of it.</summary>
public static partial class ScopedSql
{
    // Who may see all is not asked for each row; nothing comes if such a statement ever ran for somebody else.
    private const string All = "($scope_unit_id is null)";

    private static readonly string County = SqlFile.Read(typeof(ScopedSql).Assembly, "Snapshots/county.sql");
    private static readonly string Seen = SqlFile.Read(typeof(ScopedSql).Assembly, "Snapshots/seen.sql");
    private static readonly ConcurrentDictionary<(string Path, bool SeesAll, bool IsTogether), string> Statements = new();

    /// <summary>A query as it runs.</summary>
    /// <param name="path">The file, as a path from the project's folder: <c>Pages/Unit/unit.sql</c>; from the warehouse's under <c>Trials/</c>.</param>
    /// <param name="seesAll">Whether the reader is bound to no subtree.</param>
    /// <param name="isTogether">Whether <c>{{of s.subject_id}}</c> lets all subjects pass instead of <c>$subject</c> alone.</param>
    /// <exception cref="InvalidOperationException">The query does not use the scope.</exception>
    public static string Of(string path, bool seesAll, bool isTogether = false) =>
        Statements.GetOrAdd((path, seesAll, isTogether), statement => Read(statement.Path, statement.SeesAll, statement.IsTogether));

    /// <summary>A query with what may be seen in the place of <c>{{seen …}}</c>.</summary>
    /// <param name="written">The query as it is written.</param>
    /// <param name="seesAll">Whether the reader is bound to no subtree.</param>
    public static string Expanded(string written, bool seesAll) =>
        SeenUnit().Replace(written, unit => seesAll ? All : "\n" + Seen.Replace("{{unit}}", unit.Groups[1].Value, StringComparison.Ordinal));

    private static string Read(string path, bool seesAll, bool isTogether)
    {
        var written = SqlFile.Read((path.StartsWith("Trials/", StringComparison.Ordinal) ? typeof(SqlFile) : typeof(ScopedSql)).Assembly, path)
            .Replace("{{county}}", "\n" + County, StringComparison.Ordinal);
        var sql = OfSubject().Replace(Expanded(written, seesAll), subject => isTogether ? "true" : $"{subject.Groups[1].Value} = $subject");
        return sql.Contains("$" + MartReader.ScopeParameter, StringComparison.Ordinal)
            ? sql
            : throw new InvalidOperationException($"{path} does not keep to the user's scope: it must use ${MartReader.ScopeParameter} or {{{{seen …}}}}");
    }

    [GeneratedRegex(@"\{\{seen ([^{}]+)\}\}")]
    private static partial Regex SeenUnit();

    [GeneratedRegex(@"\{\{of ([^{}]+)\}\}")]
    private static partial Regex OfSubject();
}
