using Analytics.Warehouse.Models;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary>Shows a build: one line that counts up on a terminal, one line at the end elsewhere.</summary>
/// <param name="output">The console or a file.</param>
/// <param name="clock">Tells how long it took.</param>
/// <param name="isCounted">Whether each model gets a line of its own where the output is no terminal.</param>
public sealed class BuildProgress(TextWriter output, TimeProvider clock, bool isCounted = false) : IProgress<ModelProgress>
{
    private readonly IAnsiConsole console = Screen.On(output);
    private readonly long startedAt = clock.GetTimestamp();
    private readonly List<ModelProgress> built = [];

    /// <summary>The models built so far, in the order of the build.</summary>
    public IReadOnlyList<ModelProgress> Built => built;

    /// <inheritdoc/>
    public void Report(ModelProgress value)
    {
        built.Add(value);
        if (console.Profile.Capabilities.Interactive)
        {
            output.Write(FormattableString.Invariant($"\r\u001b[K{value.Number}/{value.Of} {value.Model}"));
        }
        else if (isCounted)
        {
            output.WriteLine(FormattableString.Invariant($"{value.Number}/{value.Of} {value.Model}"));
        }
    }

    /// <summary>Writes the last line.</summary>
    public void Close()
    {
        var seconds = clock.GetElapsedTime(startedAt).TotalSeconds;
        var lead = console.Profile.Capabilities.Interactive ? "\r\u001b[K" : "";
        output.WriteLine(FormattableString.Invariant($"{lead}已构建 {built.Count} 个模型，用时 {seconds:0.0} 秒 / built {built.Count} models in {seconds:0.0} s"));
    }
}
