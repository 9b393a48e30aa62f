using Analytics.Etl.Datasets;

namespace Analytics.Etl.Loads;

/// <summary>One file to load.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Name">How it is called in messages and in <c>load_run</c>: the path from the folder or archive given.</param>
public sealed record InputFile(string Path, string Name)
{
    /// <summary>The dataset that its name says, null if it says none.</summary>
    public Dataset? Dataset => DatasetCatalogue.Recognise(System.IO.Path.GetFileNameWithoutExtension(Name));

    /// <summary>With the dot, small letters.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Whether it is a workbook.</summary>
    public bool IsWorkbook => Extension is ".xlsx" or ".xlsm" or ".xls";

    /// <summary>Whether it is delimited text.</summary>
    public bool IsText => Extension is ".csv" or ".tsv" or ".txt";
}
