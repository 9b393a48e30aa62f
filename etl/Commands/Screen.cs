using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary>Tables, trees and colours on whatever the output is; plain text where it is no terminal.</summary>
public static class Screen
{
    /// <summary>A console that writes there.</summary>
    /// <param name="output">The console or any other writer.</param>
    public static IAnsiConsole On(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            // A file or pipe has no width; at the assumed 80 columns a wide table is cut to pieces, or never laid out at all.
            console.Profile.Width = PipeWidth;
        }

        return console;
    }

    private const int PipeWidth = 200;
}
