using System.Net;
using System.Text.RegularExpressions;

namespace Analytics.Tests.Support;

/// <summary>Fills in a form as a browser would: hidden fields, antiforgery token included, come from the page.</summary>
public static partial class HtmlForm
{
    /// <summary>Opens the page, fills in its form and sends it.</summary>
    /// <param name="client">Keeps the cookies.</param>
    /// <param name="address">The page, which is also where the form is sent.</param>
    /// <param name="handler">Name of the form, if the page has several.</param>
    /// <param name="fields">What is typed.</param>
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, string address, string handler, params (string Name, string Value)[] fields)
    {
        var page = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
        var form = Form().Matches(page).Select(match => match.Value).Single(text => text.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        var values = Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))
            .Where(hidden => fields.All(field => field.Name != hidden.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(address, new FormUrlEncodedContent(values));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
