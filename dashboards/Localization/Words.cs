using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Analytics.Dashboards.Localization;

/// <summary>Every word that users see, from <c>Resources/*.json</c>: <c>{"key": {"zh": "…", "en": "…"}}</c>, both languages side by side.</summary>
/// <remarks>
/// Files are one a feature; a key stands in one of them only. Chinese is the language without a choice.
/// After a number English may have one word for one and another for any other: <c>{0} [unit|units]</c>.
/// </remarks>
public sealed partial class Words : IStringLocalizer
{
    private readonly Dictionary<string, Translation> words = Read(typeof(Words).Assembly);

    /// <summary>The languages, Chinese first.</summary>
    public static string[] Cultures { get; } = ["zh-CN", "en"];

    /// <summary>Whether the language of this request is Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    /// <inheritdoc />
    public LocalizedString this[string name] => words.TryGetValue(name, out var word)
        ? new LocalizedString(name, IsChinese ? word.Zh : word.En)
        : new LocalizedString(name, name, resourceNotFound: true);

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var word = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, Numbered(word.Value, arguments), arguments), word.ResourceNotFound);
        }
    }

    /// <summary>Takes the one of two texts that is in the language of the request.</summary>
    public static string Pick(string zh, string en) => IsChinese ? zh : en;

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.Keys.Order(StringComparer.Ordinal).Select(name => this[name]);

    // As long as any is left: two may follow one number.
    private static string Numbered(string text, object[] arguments)
    {
        while (OneOrMany().Match(text) is { Success: true } found)
        {
            var number = Convert.ToString(arguments[int.Parse(found.Groups["argument"].ValueSpan, CultureInfo.InvariantCulture)], CultureInfo.CurrentCulture);
            var chosen = found.Groups[number == "1" ? "one" : "many"];
            text = string.Concat(text.AsSpan(0, found.Groups["choice"].Index), chosen.ValueSpan, text.AsSpan(found.Index + found.Length));
        }

        return text;
    }

    [GeneratedRegex(@"\{(?<argument>\d)[^}]*\}[^\[{]*(?<choice>\[(?<one>[^|\]]*)\|(?<many>[^\]]*)\])")]
    private static partial Regex OneOrMany();

    private static Dictionary<string, Translation> Read(Assembly assembly)
    {
        var words = new Dictionary<string, Translation>(StringComparer.Ordinal);
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Resources/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (key, word) in JsonSerializer.Deserialize<Dictionary<string, Translation>>(stream, JsonSerializerOptions.Web)!)
            {
                if (string.IsNullOrEmpty(word.Zh) || string.IsNullOrEmpty(word.En) || !words.TryAdd(key, word))
                {
                    throw new InvalidDataException($"{file}: {key} lacks a language or stands in two files");
                }
            }
        }

        return words;
    }

    private sealed record Translation(string Zh, string En);
}
