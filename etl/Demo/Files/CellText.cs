using System.Globalization;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Demo.Files;

/// <summary>Puts values into words as an office writes them: its language, its dates.</summary>
internal sealed class CellText
{
    private readonly Dictionary<string, string>?[] words;

    /// <summary>The words of some columns of a dataset.</summary>
    public CellText(string dataset, IReadOnlyList<string> columns, FileStyle style)
    {
        Style = style;
        var all = DatasetCatalogue.All.Single(one => one.Name == dataset).Columns.ToDictionary(column => column.Name);
        Headers = [.. columns.Select(name => style.IsChinese ? all[name].Label : name)];
        words = [.. columns.Select(name => style.IsChinese && all[name].Codes.Count > 0 ? all[name].Codes.ToDictionary(code => code.Code, code => code.Words[0]) : null)];
    }

    /// <summary>How the office writes.</summary>
    public FileStyle Style { get; }

    /// <summary>The header, a word a column.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The text of a cell.</summary>
    /// <param name="column">Its place in the columns.</param>
    /// <param name="value">What it holds.</param>
    public string Of(int column, object? value) => value switch
    {
        null => "",
        string text => Words(column, text),
        bool yes => Style.IsChinese ? yes ? "是" : "否" : yes ? "true" : "false",
        DateOnly day => day.ToString(Style.DateFormat, CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString(Style.TimeFormat, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "cells hold text, numbers, days, instants, or yes and no"),
    };

    // A word that is no code stays as it is: files hold mistakes too.
    private string Words(int column, string text)
    {
        if (words[column] is not { } known)
        {
            return text;
        }

        return text.Contains(';') ? string.Join(';', text.Split(';').Select(code => known.GetValueOrDefault(code, code))) : known.GetValueOrDefault(text, text);
    }
}
