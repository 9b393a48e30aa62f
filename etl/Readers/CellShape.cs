using System.Buffers;

namespace Analytics.Etl.Readers;

/// <summary>What a cell looks like, without knowing its column.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or a mark that stands for nothing.</summary>
    Empty,

    /// <summary>A number, amount, share, date or time.</summary>
    Figure,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Something that seems to hold several cells, or half of one.</summary>
    Suspicious,
}

/// <summary>Tells figures from words by their letters alone.</summary>
internal static class CellShape
{
    private static readonly SearchValues<char> OfFigures = SearchValues.Create("0123456789０１２３４５６７８９+-.,/:%() '年月日时分秒$€£¥￥TZ");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> OfDelimiters = SearchValues.Create(";|\t^~§¦\u0001\u001F");
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase) { "-", "--", "—", "——", "－", "n/a", "na", "#n/a", "nan", "null", "none", "nil", "?", "*", "/", "\\N", ".", "..", "无" };

    /// <summary>The kind of a cell.</summary>
    /// <param name="cell">Its text.</param>
    public static CellKind Of(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length == 0)
        {
            return CellKind.Empty;
        }

        if (IsFigure(text))
        {
            return CellKind.Figure;
        }

        return text[0] is '"' or '\'' || text[^1] is '"' || (text.Length < 200 && text.ContainsAny(OfDelimiters)) || HasBareComma(text) || (text.Length < 200 && text.Count(':') > 1) ? CellKind.Suspicious : CellKind.Text;
    }

    /// <summary>Whether a cell is empty or says that there is nothing to say.</summary>
    public static bool IsMissing(string cell) => string.IsNullOrWhiteSpace(cell) || Nothing.Contains(cell.Trim());

    /// <summary>Whether a cell is a number, amount, share, date or time.</summary>
    public static bool IsFigure(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        return text.Length is > 0 and < 40 && text.ContainsAny(Digits) && !text.ContainsAnyExcept(OfFigures);
    }

    // A comma between letters is no part of a sentence.
    private static bool HasBareComma(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length - 1 && text.Length < 200; index++)
        {
            if (text[index] == ',' && text[index + 1] != ' ')
            {
                return true;
            }
        }

        return false;
    }
}
