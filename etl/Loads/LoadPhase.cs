using System.Diagnostics;

namespace Analytics.Etl.Loads;

/// <summary>The steps of loading a file, for whoever listens to <see cref="SourceName"/>; while nobody does, nothing is measured.</summary>
public static class LoadPhase
{
    /// <summary>The name of the source of activities; each is called by what is done in it.</summary>
    public const string SourceName = "Analytics.Etl.Loads";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins a step; it ends when the result is disposed.</summary>
    /// <param name="name">What is done.</param>
    internal static Activity? Begin(string name) => Source.StartActivity(name);
}
