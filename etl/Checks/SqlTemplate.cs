using System.Reflection;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Etl.Checks;

/// <summary>Fills the {{places}} of an embedded .sql file with text from our own dataset declarations, never with cells.</summary>
internal static class SqlTemplate
{
    /// <summary>Fills one template.</summary>
    /// <param name="path">Path from the project's folder.</param>
    /// <param name="places">Name and text of each place.</param>
    /// <exception cref="InvalidOperationException">A place was left open.</exception>
    public static string Fill(string path, params (string Name, string Text)[] places)
    {
        var sql = SqlFile.Read(Assembly.GetExecutingAssembly(), path);
        foreach (var (name, text) in places)
        {
            sql = sql.Replace("{{" + name + "}}", text, StringComparison.Ordinal);
        }

        return sql.Contains("{{", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{path}: a place is left open: {sql[sql.IndexOf("{{", StringComparison.Ordinal)..][..20]}")
            : sql;
    }

    /// <summary>A text as an SQL literal.</summary>
    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A text that stands inside an SQL literal.</summary>
    public static string Inside(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
