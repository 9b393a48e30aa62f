using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Warehouse.Models;

/// <summary>One table of the warehouse as a header and a query.</summary>
/// <param name="Path">Its file, from the project's folder.</param>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Query">The query alone, without a closing semicolon.</param>
public sealed record Model(string Path, ModelHeader Header, string Query)
{
    // A detector that is a model stands with its kind.
    private static readonly string[] Folders = ["Anomalies", "Models"];

    // Statements that C# runs itself.
    private static readonly string[] Statements = [ModelRun.RunnerFolder, DetectorRegister.Folder];

    /// <summary>The table's name.</summary>
    public string Name => Header.Name;

    /// <summary>Reads all models of the warehouse.</summary>
    /// <exception cref="ModelException">A header is wrong, or two files have one name.</exception>
    public static IReadOnlyList<Model> All()
    {
        var assembly = typeof(Model).Assembly;
        var models = Folders.SelectMany(folder => SqlFile.List(assembly, folder, ".sql"))
            .Where(path => path != ModelRun.MacrosPath && !Statements.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(path => Parse(path, SqlFile.Read(assembly, path)))
            .ToList();
        var twice = models.GroupBy(model => model.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? models
            : throw new ModelException(twice.Key, "two files have this name: " + string.Join(", ", twice.Select(model => model.Path)));
    }

    /// <summary>Reads one model.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="ModelException">The header is wrong, or no query follows it.</exception>
    public static Model Parse(string path, string text)
    {
        var header = ModelHeader.Parse(path, text);
        var query = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Skip(header.Lines)).Trim().TrimEnd(';');
        return query.Length > 0 ? new Model(path, header, query) : throw new ModelException(path, "no query follows the header");
    }
}
