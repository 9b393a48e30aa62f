using Analytics.Etl.Readers;
using Analytics.Warehouse.Inbox;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Loads;

/// <summary>Finds the files under the paths given, unpacks archives, and puts what others refer to first.</summary>
public sealed class InputFiles : IDisposable
{
    private readonly List<DirectoryInfo> unpacked = [];
    private readonly LoadLimits limits;

    /// <summary>Looks at the paths.</summary>
    /// <param name="paths">Files, folders (searched to the bottom) and zip archives.</param>
    /// <param name="limits">How much an archive may unpack to; the standard where null.</param>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public InputFiles(IEnumerable<string> paths, LoadLimits? limits = null)
    {
        this.limits = limits ?? LoadLimits.Default;
        Files = InOrder(paths.SelectMany(Find));
    }

    /// <summary>Looks at files that are called otherwise than they lie on disk.</summary>
    /// <param name="files">Files and zip archives.</param>
    /// <param name="limits">How much an archive may unpack to; the standard where null.</param>
    public InputFiles(IEnumerable<InputFile> files, LoadLimits? limits = null)
    {
        this.limits = limits ?? LoadLimits.Default;
        Files = InOrder(files.SelectMany(Unpack));
    }

    /// <summary>The files in the order to load them.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>Removes what archives were unpacked to.</summary>
    public void Dispose() => unpacked.ForEach(folder => folder.Delete(recursive: true));

    /// <summary>Puts what others refer to first.</summary>
    /// <param name="files">Files in any order.</param>
    public static IReadOnlyList<InputFile> InOrder(IEnumerable<InputFile> files) =>
        [.. files.OrderBy(Rank).ThenBy(file => Path.ChangeExtension(file.Name, null), StringComparer.Ordinal)];

    // Workbooks named after no dataset hold several, often the units: they come with the first.
    private static int Rank(InputFile file) => file.Dataset?.Order ?? (file.IsWorkbook ? 1 : int.MaxValue);

    private IEnumerable<InputFile> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => new InputFile(file, Path.GetRelativePath(path, file).Replace('\\', '/')))
                .Where(IsMeant)
                .SelectMany(Unpack);
        }

        return File.Exists(path)
            ? Unpack(new InputFile(path, Path.GetFileName(path)))
            : throw new FileNotFoundException($"{path}: 没有这个文件或目录 / no such file or folder", path);
    }

    // Folders also hold evidence, notes and what systems leave behind; only a table, or a file named after one, is meant.
    private static bool IsMeant(InputFile file) =>
        !file.Name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "__MACOSX")
        && !WaitingFiles.AnswerKeys.Contains(Path.GetFileName(file.Name))
        && (file.IsTable && file.Extension != ".txt" || file.Extension == ".zip" || file.Dataset is not null);

    private IEnumerable<InputFile> Unpack(InputFile file)
    {
        if (file.Extension != ".zip")
        {
            return [file];
        }

        try
        {
            var folder = Directory.CreateTempSubdirectory("analytics-zip-");
            unpacked.Add(folder);
            var files = ZipFiles.Unpack(file.Path, folder.FullName, name => IsMeant(new InputFile(name, name)), limits)
                .Select(inside => Inside(file, inside)).ToList();
            return files.Count > 0
                ? files
                : [file with { Refused = new Reading.Refused(null, null, "empty", "压缩包里没有可装载的文件", "the archive holds no file that can be loaded") }];
        }
        catch (InvalidDataException)
        {
            return [file with { Refused = new Reading.Refused(null, null, "unreadable", "无法读取压缩包（损坏、加密或不是 zip 文件）", "the archive cannot be read (damaged, protected or no zip)") }];
        }
    }

    private static InputFile Inside(InputFile archive, UnpackedFile file) => new(file.Refused is null ? file.Path : archive.Path, $"{archive.Name}/{file.Name}")
    {
        Refused = file.Refused ?? (file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? new Reading.Refused(null, null, "unsupported", "压缩包里的压缩包不会再解开，请解开后交来", "an archive within an archive is not unpacked; unpack it first")
            : null),
    };
}
