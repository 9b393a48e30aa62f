using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics report …</c>: reports are made by the dashboards' program, which this one starts.</summary>
public static class ReportCommand
{
    private const string Program = "Analytics.Dashboards.dll";

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "report", "生成与核验报告：bulletin、workbook、card、dossier、handbook … --out 文件，verify 文件 / make and verify reports: bulletin, workbook, card, dossier, handbook … --out FILE, verify FILE")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) => Run(parsed, [.. parsed.UnmatchedTokens, "--warehouse", WarehouseOption.Folder(parsed).Root], cancellation));
        // The options of a kind are known to the other program only, so it also tells of them.
        command.Options.Add(new HelpOption { Action = new Help() });
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string[] arguments, CancellationToken cancellation)
    {
        var config = parsed.InvocationConfiguration;
        if (Find(AppContext.BaseDirectory) is not { } program)
        {
            await config.Error.WriteLineAsync($"没有找到 {Program}：请先构建网站（dotnet build dashboards）/ {Program} was not found: build the dashboards first (dotnet build dashboards)");
            return ExitCode.Environment;
        }

        using var process = Process.Start(StartInfo(program, arguments))!;
        try
        {
            await Task.WhenAll(Forward(process.StandardOutput, config.Output), Forward(process.StandardError, config.Error), process.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    /// <summary>The dashboards' program: beside this one, above it, or where the same build put it.</summary>
    /// <param name="folder">The folder of this program.</param>
    /// <returns>Its path; null if it is in none of these places.</returns>
    public static string? Find(string folder)
    {
        var here = new DirectoryInfo(folder.TrimEnd(Path.DirectorySeparatorChar));
        var places = new[] { here.FullName, here.Parent?.FullName, here.Parent?.Parent is { } bin ? Path.Combine(bin.FullName, "Analytics.Dashboards", here.Name) : null };
        return places.OfType<string>().Select(place => Path.Combine(place, Program)).FirstOrDefault(File.Exists);
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        // The runtime that runs this program also runs the other; nothing needs to be on PATH.
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return new ProcessStartInfo(File.Exists(host) ? host : "dotnet", [program, "report", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }

    private sealed class Help : AsynchronousCommandLineAction
    {
        public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) => Run(parseResult, [.. parseResult.UnmatchedTokens, "--help"], cancellationToken);
    }

    private static async Task Forward(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
