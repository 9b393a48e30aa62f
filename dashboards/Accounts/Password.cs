using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboards.Accounts;

/// <summary>Hashes and checks passwords: PBKDF2 with HMAC-SHA512, salted.</summary>
public static class Password
{
    /// <summary>Fewest characters of a password.</summary>
    public const int MinimumLength = 10;

    // OWASP's figure for PBKDF2-HMAC-SHA512.
    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // Checked where there is no account, so that the time to answer does not tell which names exist.
    private static readonly Lazy<string> Nobody = new(() => Hash(Guid.NewGuid().ToString()));

    /// <summary>Hashes a password.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether the password is the one hashed; takes as long where there is no hash.</summary>
    /// <param name="hash">The hash kept; null where there is no account or no password yet.</param>
    /// <param name="password">What was typed.</param>
    public static bool Matches(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? Nobody.Value, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>What is wrong with a new password, as keys of words; empty if nothing is.</summary>
    public static IEnumerable<string> Problems(string? password, string? repeated, string? accountName)
    {
        if ((password?.Length ?? 0) < MinimumLength || Account.Normalize(password) == Account.Normalize(accountName))
        {
            yield return "password.problem.short";
        }

        if (password != repeated)
        {
            yield return "password.problem.repeat";
        }
    }
}
