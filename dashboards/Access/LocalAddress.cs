namespace Analytics.Dashboards.Access;

/// <summary>Addresses given by a browser, to be followed only within this site.</summary>
public static class LocalAddress
{
    /// <summary>The address if it is one of this site, else that of the first page.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
