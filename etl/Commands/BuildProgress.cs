using Analytics.Warehouse.Builds;
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

    /// <summary>Writes the last lines.</summary>
    /// <param name="result">What the build did, and why.</param>
    public void Close(BuildResult result)
    {
        var seconds = clock.GetElapsedTime(startedAt).TotalSeconds;
        var lead = console.Profile.Capabilities.Interactive ? "\r\u001b[K" : "";
        output.WriteLine(FormattableString.Invariant($"{lead}已构建 {built.Count} 个模型，用时 {seconds:0.0} 秒 / built {built.Count} models in {seconds:0.0} s"));
        var (zh, en) = result.IsFull ? ("全部构建", "full build") : ("增量构建", "incremental build");
        output.WriteLine($"{zh}：{result.Reason.Zh} / {en}: {result.Reason.En}");
    }
}
