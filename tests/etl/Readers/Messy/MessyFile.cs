using System.Text;

namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>A file with one kind of dirt and the table that it holds.</summary>
/// <param name="Kind">The kind of dirt.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Clean">The table as comma-separated UTF-8 with minimal quotes.</param>
public sealed record MessyFile(string Kind, byte[] Bytes, string Clean)
{
    /// <summary>Records as clean text.</summary>
    public static string Text(IEnumerable<IReadOnlyList<string>> records) =>
        string.Concat(records.Select(record => string.Join(',', record.Select(cell => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\n"));

    /// <summary>A UTF-8 file.</summary>
    public static MessyFile Utf8(string kind, string text, IEnumerable<IReadOnlyList<string>> clean) => new(kind, new UTF8Encoding(false).GetBytes(text), Text(clean));
}
