using System.Globalization;
using Analytics.Etl.Datasets;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Readers;

/// <summary>Refuses what is larger than the settings allow, and says which setting.</summary>
internal static class TooLarge
{
    private const string Rule = "too_large";

    /// <summary>A file with too many bytes.</summary>
    public static Reading.Refused File(Dataset? dataset, long bytes, LoadLimits limits) => new(dataset, null, Rule,
        $"文件有 {Megabytes(bytes)} MB，上限是 {limits.FileMegabytes} MB（settings.yaml 的 load.file_mb）；请分成几个文件",
        $"the file has {Megabytes(bytes)} MB, the limit is {limits.FileMegabytes} MB (load.file_mb of settings.yaml); split it");

    /// <summary>An archive that unpacks to too much.</summary>
    public static Reading.Refused Archive(LoadLimits limits) => new(null, null, Rule,
        $"压缩包解开后超过 {limits.ZipMegabytes} MB（settings.yaml 的 load.zip_mb）；请分成几个压缩包",
        $"the archive unpacks to more than {limits.ZipMegabytes} MB (load.zip_mb of settings.yaml); split it");

    /// <summary>A file of an archive that unpacks to many times its size, as no table does.</summary>
    public static Reading.Refused Ratio(LoadLimits limits) => new(null, null, Rule,
        $"解开后是压缩大小的 {limits.ZipRatio} 倍以上（settings.yaml 的 load.zip_ratio），不像数据文件；如确实无误，请直接交未压缩的文件",
        $"unpacks to more than {limits.ZipRatio} times its packed size (load.zip_ratio of settings.yaml), which no table does; hand it in unpacked if it is right");

    private static string Megabytes(long bytes) => (bytes / 1_048_576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
