namespace Analytics.Etl.Readers;

/// <summary>What to make of quotes that do not follow the rules.</summary>
internal enum CsvReading
{
    /// <summary>A quoted cell ends at the first quote before a delimiter or line end that is not doubled.</summary>
    Lenient,

    /// <summary>A doubled quote before a delimiter or line end is a quote of the text and the end of the cell.</summary>
    DoubledCloses,

    /// <summary>A quote at the beginning of a cell is text where another one stands before the one that would close the cell.</summary>
    OddIsText,

    /// <summary>A delimiter before a space is part of a sentence, not the end of a quoted cell.</summary>
    Sentences,

    /// <summary>Quoted cells do not go over line ends.</summary>
    OneLine,

    /// <summary>Quotes are text.</summary>
    Literal,
}
