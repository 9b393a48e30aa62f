using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary>Tables, trees and colours on whatever the output is; plain text where it is no terminal.</summary>
public static class Screen
{
    /// <summary>A console that writes there.</summary>
    /// <param name="output">The console or any other writer.</param>
    public static IAnsiConsole On(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
