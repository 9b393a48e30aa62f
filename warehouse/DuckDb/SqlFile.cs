using System.Reflection;

namespace Analytics.Warehouse.DuckDb;

/// <summary>Reads the SQL that stands in <c>.sql</c> files beside what owns it; the build embeds them by their path.</summary>
public static class SqlFile
{
    /// <summary>Reads one file.</summary>
    /// <param name="assembly">The assembly that embeds it.</param>
    /// <param name="path">Path from the project's folder, such as <c>Schema/load_run.sql</c>.</param>
    /// <exception cref="FileNotFoundException">The assembly embeds no such file.</exception>
    public static string Read(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"{assembly.GetName().Name} embeds no {path}", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The embedded files of a folder and the folders below it, in order of their paths.</summary>
    /// <param name="assembly">The assembly that embeds them.</param>
    /// <param name="folder">Path from the project's folder, without the closing slash.</param>
    /// <param name="extension">With the dot, such as <c>.sql</c>.</param>
    public static IReadOnlyList<string> List(Assembly assembly, string folder, string extension) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
