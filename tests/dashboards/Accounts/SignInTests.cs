using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;
using Dapper;

namespace Analytics.Tests.Dashboards.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Secret = "correct horse battery";

    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 10, 8, 9, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly AuditLog audit;
    private readonly AccountBook accounts;
    private readonly OneTimeLinks links;
    private readonly SignIn signIn;

    public SignInTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        audit = new AuditLog(operations, clock);
        accounts = new AccountBook(operations, audit, clock);
        links = new OneTimeLinks(operations, accounts, audit, clock);
        signIn = new SignIn(operations, audit, clock);
    }

    [Fact]
    public void A_one_time_link_works_once()
    {
        var token = links.Issue("", accountName: null);

        Assert.NotNull(links.Find(token));
        Assert.Equal("admin", links.Use(token, "Admin", "管理员", Secret)!.AccountName);
        Assert.Null(links.Find(token));
        Assert.Null(links.Use(token, "second", "Second", Secret));
        Assert.Single(accounts.All());
    }

    [Fact]
    public void A_link_ends_after_its_lifetime_and_when_a_newer_one_is_made()
    {
        var first = links.Issue("", accountName: null);
        var second = links.Issue("", accountName: null);
        Assert.Null(links.Find(first));
        Assert.NotNull(links.Find(second));

        clock.Advance(OneTimeLinks.Lifetime);
        Assert.Null(links.Use(second, "admin", "管理员", Secret));
    }

    [Fact]
    public void Neither_password_nor_token_is_kept_in_plain_text()
    {
        var token = links.Issue("", accountName: null);
        links.Use(token, "admin", "管理员", Secret);
        operations.Dispose();

        var bytes = File.ReadAllBytes(Path.Combine(warehouse.Folder, "operations.duckdb"));
        var text = System.Text.Encoding.Latin1.GetString(bytes);

        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_failures_lock_a_name_for_a_quarter_of_an_hour_even_with_the_right_password()
    {
        AddAdmin();
        for (var failure = 1; failure <= 4; failure++)
        {
            Assert.Null(signIn.Try("admin", "wrong").LockedFor);
        }

        Assert.Equal(SignIn.LockTime, signIn.Try("admin", "wrong").LockedFor);
        Assert.Equal(SignIn.LockTime, signIn.Try("ADMIN ", Secret).LockedFor);

        clock.Advance(SignIn.LockTime);
        Assert.Equal("admin", signIn.Try("admin", Secret).Account?.AccountName);
    }

    [Fact]
    public void A_name_that_does_not_exist_locks_in_the_same_way()
    {
        for (var failure = 1; failure <= 5; failure++)
        {
            signIn.Try("nobody", "wrong");
        }

        Assert.Equal(SignIn.LockTime, signIn.Try("nobody", "wrong").LockedFor);
    }

    [Fact]
    public void A_success_forgets_the_failures_before()
    {
        AddAdmin();
        for (var round = 0; round < 3; round++)
        {
            for (var failure = 1; failure <= 4; failure++)
            {
                signIn.Try("admin", "wrong");
            }

            Assert.NotNull(signIn.Try("admin", Secret).Account);
        }
    }

    [Fact]
    public void A_session_ends_when_its_account_is_disabled_or_gets_a_new_password()
    {
        AddAdmin();
        var session = SignIn.Principal(signIn.Try("admin", Secret).Account!);
        Assert.True(signIn.IsCurrent(session));

        links.Use(links.Issue("admin", "admin"), "", "", "another long password");
        Assert.False(signIn.IsCurrent(session));

        session = SignIn.Principal(signIn.Try("admin", "another long password").Account!);
        accounts.Disable("admin", "admin", isDisabled: true);
        Assert.False(signIn.IsCurrent(session));
        Assert.Null(signIn.Try("admin", "another long password").Account);
    }

    [Fact]
    public void An_account_that_sees_only_its_units_must_name_one()
    {
        Assert.Equal(["account.problem.unit"], Account.Problems("clerk", "Clerk", "reporter", " "));
        Assert.Empty(Account.Problems("clerk", "Clerk", "reporter", "U1"));
        Assert.Empty(Account.Problems("chief", "Chief", "leader", null));
    }

    [Fact]
    public void A_changed_audit_entry_breaks_the_chain_from_there()
    {
        AddAdmin();
        signIn.Try("admin", "wrong");
        signIn.Try("admin", Secret);
        Assert.Null(audit.FirstBroken());

        operations.Write(connection => connection.Execute("update audit_entry set target = 'somebody else' where entry_id = 4"));

        Assert.Equal(4, audit.FirstBroken());
    }

    [Fact]
    public void A_removed_audit_entry_breaks_the_chain_after_it()
    {
        AddAdmin();

        operations.Write(connection => connection.Execute("delete from audit_entry where entry_id = 2"));

        Assert.Equal(3, audit.FirstBroken());
    }

    public void Dispose()
    {
        operations.Dispose();
        warehouse.Dispose();
    }

    // Three entries in the log: the link, the account, its password.
    private void AddAdmin() => links.Use(links.Issue("", accountName: null), "admin", "管理员", Secret);
}
