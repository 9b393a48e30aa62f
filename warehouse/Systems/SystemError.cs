namespace Analytics.Warehouse.Systems;

/// <summary>One mistake in a system, measure, population or settings file.</summary>
/// <param name="File">File name as it was read.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Path">Where in the document, such as <c>dimensions[0].indicators[2].points</c>.</param>
/// <param name="Zh">The rule broken, in Chinese.</param>
/// <param name="En">The rule broken, in English.</param>
public sealed record SystemError(string File, int Line, string Path, string Zh, string En)
{
    /// <summary><c>file:line: path: 中文 / English</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Path}: {Zh} / {En}";
}
