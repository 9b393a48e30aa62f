using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Models;

/// <summary>Carries a header's descriptions into the database, where any tool can read them.</summary>
public static class ModelComments
{
    /// <summary>Comments on the model's table and on each of its columns.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="model">A model that was built.</param>
    public static void Write(DuckDBConnection connection, Model model)
    {
        var statements = model.Header.Columns
            .Select(column => Comment("column", $"{model.Name}.{column.Name}", column.Description))
            .Prepend(Comment("table", model.Name, model.Header.Description));
        connection.Execute(string.Join(";\n", statements));
    }

    // A comment takes no parameters, hence the quoting.
    private static string Comment(string kind, string target, string text) =>
        SqlFile.Read(typeof(ModelComments).Assembly, ModelRun.RunnerFolder + "comment.sql").Trim()
            .Replace("{{kind}}", kind, StringComparison.Ordinal)
            .Replace("{{target}}", target, StringComparison.Ordinal)
            .Replace("{{text}}", text.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
}
