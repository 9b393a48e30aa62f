using Analytics.Etl.Datasets;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Loads;

/// <summary>One file to load.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Name">How it is called in messages and in <c>load_run</c>: the path from the folder or archive given.</param>
public sealed record InputFile(string Path, string Name)
{
    /// <summary>The dataset that its name says, null if it says none.</summary>
    public Dataset? Dataset => DatasetCatalogue.Recognise(System.IO.Path.GetFileNameWithoutExtension(Name));

    /// <summary>Why its bytes could not even be had (damaged or too large in its archive), null if they could.</summary>
    public Reading.Refused? Refused { get; init; }

    /// <summary>With the dot, small letters.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Whether it is a workbook.</summary>
    public bool IsWorkbook => FileFormat.Of(Name) == FileKind.Workbook;

    /// <summary>Whether it is delimited text.</summary>
    public bool IsText => FileFormat.Of(Name) == FileKind.Text;

    /// <summary>Whether its format holds rows.</summary>
    public bool IsTable => FileFormat.Of(Name) != FileKind.Other;
}
