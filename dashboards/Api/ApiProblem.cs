using System.Globalization;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Api;

/// <summary>Why a request of the API is not answered, as RFC 9457 has it, in the caller's language.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">What is wrong: the words are <c>problem.CODE</c> and <c>problem.CODE.detail</c>.</param>
/// <param name="Facts">What the detail names.</param>
public sealed record ApiProblem(int Status, string Code, params object[] Facts)
{
    /// <summary>Every code, for the description and the tests.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["not-signed-in", "not-for-role", "unknown-address", "nothing-published", "no-such-table", "unknown-parameter", "bad-limit", "bad-cursor", "snapshot-changed", "bad-value", "reason-missing", "unknown-format", "too-many-rows"];

    /// <summary>Answers with it.</summary>
    public Task Write(HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem(
            statusCode: Status,
            type: "urn:analytics:problem:" + Code,
            title: words["problem." + Code],
            detail: words[$"problem.{Code}.detail", Facts],
            instance: context.Request.Path).ExecuteAsync(context);
    }
}
