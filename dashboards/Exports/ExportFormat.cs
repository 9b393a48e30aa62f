namespace Analytics.Dashboards.Exports;

/// <summary>Formats of files with rows.</summary>
public enum ExportFormat
{
    /// <summary>Text that Excel opens right.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>Typed columns for programs.</summary>
    Parquet,
}

/// <summary>Formats as they stand at the end of file names.</summary>
public static class ExportFormats
{
    /// <summary>The ending, without the dot.</summary>
    public static string Ending(this ExportFormat format) => Enum.GetName(format)!.ToLowerInvariant();

    /// <summary>The media type.</summary>
    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/vnd.apache.parquet",
    };

    /// <summary>Reads an ending; null if there is no such format.</summary>
    public static ExportFormat? Parse(string ending)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            if (format.Ending() == ending)
            {
                return format;
            }
        }

        return null;
    }
}
