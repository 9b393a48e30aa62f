using Analytics.Warehouse.DuckDb;

namespace Analytics.Warehouse.Builds;

/// <summary>The statements of builds, with their names filled in.</summary>
internal static class Statements
{
    /// <summary>A file of <c>Builds</c>.</summary>
    public static string Read(string file) => SqlFile.Read(typeof(Statements).Assembly, "Builds/" + file);

    /// <summary>A file of <c>Builds/Parts</c>.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="names">What stands for each <c>{{name}}</c>.</param>
    public static string Part(string file, params (string Name, string Value)[] names) =>
        names.Aggregate(Read("Parts/" + file), (sql, name) => sql.Replace("{{" + name.Name + "}}", name.Value, StringComparison.Ordinal));
}
