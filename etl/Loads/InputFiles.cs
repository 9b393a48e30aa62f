using System.IO.Compression;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Loads;

/// <summary>Finds the files under the paths given, unpacks archives, and puts what others refer to first.</summary>
public sealed class InputFiles : IDisposable
{
    private readonly List<DirectoryInfo> unpacked = [];

    /// <summary>Looks at the paths.</summary>
    /// <param name="paths">Files, folders (searched to the bottom) and zip archives.</param>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public InputFiles(IEnumerable<string> paths) =>
        Files = [.. paths.SelectMany(Find).OrderBy(Rank).ThenBy(file => Path.ChangeExtension(file.Name, null), StringComparer.Ordinal)];

    /// <summary>The files in the order to load them.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>Removes what archives were unpacked to.</summary>
    public void Dispose() => unpacked.ForEach(folder => folder.Delete(recursive: true));

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

    // The demo's answer key lies beside its files and is no data of a unit.
    private const string AnswerKey = "truth.csv";

    // Folders also hold evidence, notes and what systems leave behind; only a table, or a file named after one, is meant.
    private static bool IsMeant(InputFile file) =>
        !file.Name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "__MACOSX")
        && Path.GetFileName(file.Name) != AnswerKey
        && (file.IsText && file.Extension != ".txt" || file.IsWorkbook || file.Extension == ".zip" || file.Dataset is not null);

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
            using var archive = ZipFile.Open(file.Path, ZipArchiveMode.Read, TextEncoding.Gb18030);
            var files = new List<InputFile>();
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                // The entry's own path is never used on disk: it might lead out of the folder.
                var inside = new InputFile(Path.Combine(folder.FullName, $"{files.Count}"), $"{file.Name}/{entry.FullName}");
                if (IsMeant(inside) && inside.Extension != ".zip")
                {
                    entry.ExtractToFile(inside.Path);
                    files.Add(inside);
                }
            }

            return files;
        }
        catch (InvalidDataException)
        {
            // Not an archive at all: loading it says so.
            return [file];
        }
    }
}
