namespace Analytics.Tests.Browser;

/// <summary>The Chromium that the machine has; test.sh installs one where it can.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>No sandbox, because containers run tests as root; nothing but our own site is opened.</summary>
    public static string[] Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"];

    /// <summary>The program on PATH.</summary>
    public static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Browser tests need Chromium on PATH; ./test.sh installs it when run as root on Debian or Ubuntu");
}
