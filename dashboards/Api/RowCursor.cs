using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboards.Api;

/// <summary>Where a page of rows ended: the key of its last row. Opaque to callers; good for the snapshot and filters that it was made for.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="Asked">Fingerprint of table and filters.</param>
/// <param name="Keys">Values of the key's columns, as text.</param>
public sealed record RowCursor(int Snapshot, string Asked, IReadOnlyList<string> Keys)
{
    /// <summary>As it stands in an address.</summary>
    public string Write() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Reads one; null if it is none of ours.</summary>
    public static RowCursor? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<RowCursor>(WebEncoders.Base64UrlDecode(text)) is { Asked: not null, Keys: not null } cursor ? cursor : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Fingerprint of what is asked for.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="filters">Columns with the values asked for.</param>
    public static string Fingerprint(string table, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        var text = JsonSerializer.Serialize(new { table, filters = filters.OrderBy(filter => filter.Key, StringComparer.Ordinal) });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
