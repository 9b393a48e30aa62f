using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Dashboards.Setup;

/// <summary>Starts <c>analytics</c>, which lies beside the site, as a process of its own.</summary>
public static partial class EtlProcess
{
    // In a folder of its own beside the site; tests have it in theirs.
    private static readonly string Program = new[] { "etl", "" }
        .Select(folder => Path.Combine(AppContext.BaseDirectory, folder, "analytics.dll"))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("analytics.dll does not lie beside the site; build the dashboards again");

    /// <summary>Runs one verb to its end.</summary>
    /// <param name="arguments">Verb and options, as on the command line.</param>
    /// <param name="onLine">Gets every line that the program prints, errors included, in order within each of the two.</param>
    /// <param name="cancellation">Ends the program and all that it started.</param>
    /// <returns>Its exit code: 0 ok, 1 data problems, 2 wrong usage, 3 environment.</returns>
    public static Task<int> Run(IEnumerable<string> arguments, Action<string> onLine, CancellationToken cancellation) =>
        Run(arguments, onLine, onLine, cancellation);

    /// <summary>Runs one verb to its end, its result apart from its progress.</summary>
    /// <param name="arguments">Verb and options, as on the command line.</param>
    /// <param name="onResult">Gets every line that is not empty of what the program prints as its result.</param>
    /// <param name="onLine">Gets every line of progress and errors.</param>
    /// <param name="cancellation">Ends the program and all that it started.</param>
    /// <returns>Its exit code: 0 ok, 1 data problems, 2 wrong usage, 3 environment.</returns>
    public static async Task<int> Run(IEnumerable<string> arguments, Action<string> onResult, Action<string> onLine, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(arguments) };
        process.OutputDataReceived += (_, line) => Forward(line.Data, onResult);
        process.ErrorDataReceived += (_, line) => Forward(line.Data, onLine);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;

        static void Forward(string? line, Action<string> to)
        {
            var text = Colour().Replace(line ?? "", "").TrimEnd();
            if (text.Length > 0)
            {
                to(text);
            }
        }
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        // The runtime that runs the site also runs the program; nothing needs to be on PATH.
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return new ProcessStartInfo(File.Exists(host) ? host : "dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }

    // Colours and cursor moves of a terminal, which a page cannot show.
    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Colour();
}
