namespace Analytics.Dashboards.Api.Tokens;

/// <summary>A token with which a program reads the API for an account.</summary>
public sealed record ApiToken
{
    /// <summary>How long a token may live at most.</summary>
    public const int MaximumDays = 365;

    /// <summary>1, 2, 3 … in the order of making.</summary>
    public long TokenId { get; init; }

    /// <summary>Whose it is.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>What the account calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The unit of the account when it was made; null if it had none.</summary>
    public string? AccountUnitId { get; init; }

    /// <summary>The narrower unit whose subtree it sees; null for what the account sees.</summary>
    public string? UnitId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was revoked, UTC; null if it was not.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>When it last read something, UTC, to the minute; null if never.</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>Whether it is good at a time.</summary>
    /// <param name="now">UTC.</param>
    public bool IsGood(DateTime now) => RevokedAt is null && ExpiresAt > now;
}
