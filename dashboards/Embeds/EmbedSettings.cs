namespace Analytics.Dashboards.Embeds;

/// <summary>Which sites may show a chart of ours in a frame.</summary>
/// <param name="Ancestors">Origins as <c>https://portal.example</c>; none allows nobody.</param>
public sealed record EmbedSettings(IReadOnlyList<string> Ancestors)
{
    /// <summary>The setting.</summary>
    public const string Key = "Embed:Ancestors";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidDataException">An entry is no origin; all such entries are named.</exception>
    public static EmbedSettings Of(IConfiguration configuration)
    {
        var ancestors = configuration.GetSection(Key).Get<string[]>() ?? [];
        var wrong = ancestors.Where(origin => !IsOrigin(origin)).ToList();
        return wrong.Count == 0
            ? new EmbedSettings(ancestors)
            : throw new InvalidDataException($"{Key}: 应为 https://主机[:端口]，不是 / should be https://HOST[:PORT], not {string.Join(", ", wrong)}");
    }

    /// <summary>The part of the content security policy that names them.</summary>
    public string FrameAncestors => "frame-ancestors " + (Ancestors.Count == 0 ? "'none'" : string.Join(' ', Ancestors));

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http" && text == address.GetLeftPart(UriPartial.Authority);
}
