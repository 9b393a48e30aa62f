namespace Analytics.Dashboards.Printing;

/// <summary>Finds the browser that prints: the setting <c>Printing:Browser</c>, else Chromium, Chrome or Edge where they usually are.</summary>
public static class BrowserProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome.exe", "msedge.exe"];

    // Windows and macOS do not put browsers on PATH.
    private static readonly string[] Usual =
    [
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The program; null where there is none.</summary>
    /// <param name="setting">The setting; empty to look for one. A setting that names no file finds nothing.</param>
    /// <param name="path">The folders to look in, as in the variable PATH.</param>
    public static string? Find(string? setting, string? path) => !string.IsNullOrWhiteSpace(setting)
        ? (File.Exists(setting) ? setting : null)
        : (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Usual).FirstOrDefault(File.Exists);
}

/// <summary>There is no browser to print with.</summary>
public sealed class BrowserMissingException() : IOException(Hint)
{
    /// <summary>What to do, in both languages.</summary>
    public const string Hint =
        "没有找到可用于打印 PDF 的浏览器：请安装 Chromium、Chrome 或 Edge（Debian、Ubuntu：apt-get install chromium），或在设置 Printing:Browser 中写明程序路径；其他功能不受影响 / "
        + "No browser to print PDF with: install Chromium, Chrome or Edge (Debian, Ubuntu: apt-get install chromium), or name the program in the setting Printing:Browser; everything else works without it";
}
