using Analytics.Etl.Readers;

namespace Analytics.Etl.Loads;

/// <summary>Refuses a file that somebody wrote while it was read.</summary>
internal static class ChangedFile
{
    /// <summary>The refusal of a file.</summary>
    /// <param name="file">The file.</param>
    public static Reading.Refused Refuse(InputFile file) => new(file.Dataset, null, "changed",
        "读取时文件正在被修改，请等保存或传输完成后再装载", "the file changed while it was read; load it again once it is saved or copied whole");
}
