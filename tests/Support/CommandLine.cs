using Analytics.Etl;

namespace Analytics.Tests.Support;

/// <summary>Runs the command line in this process.</summary>
public static class CommandLine
{
    /// <summary>Runs one verb.</summary>
    /// <returns>What it told the shell, what it printed and what went wrong.</returns>
    public static (int ExitCode, string Output, string Error) Run(string folder, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Program.Run([.. args, "--warehouse", folder], output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
