using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Dapper;

namespace Analytics.Dashboards.Views;

/// <summary>The saved views of all accounts, and the home pages of roles.</summary>
public sealed class ViewBook(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    /// <summary>The views of an account by name.</summary>
    public IReadOnlyList<SavedView> Of(string account) => operations.Read(connection => connection.Query<SavedView>(
        "select view_id, name, address, is_home, created_at from saved_view where account_name = $account order by name, view_id", new { account }).AsList());

    /// <summary>Saves an address; the same name again takes the new address.</summary>
    /// <param name="account">Whose view it is.</param>
    /// <param name="name">Without <see cref="SavedView.Problems"/>.</param>
    /// <param name="address">Likewise.</param>
    public void Save(string account, string name, string address) => operations.Write(connection =>
    {
        var given = new { account, name = name.Trim(), address, now = clock.GetUtcNow().UtcDateTime };
        return connection.Execute("update saved_view set address = $address where account_name = $account and name = $name", new { given.account, given.name, given.address }) > 0
            || connection.Execute("insert into saved_view select coalesce(max(view_id), 0) + 1, $account, $name, $address, false, $now from saved_view", given) > 0;
    });

    /// <summary>Gives a view of an account another name.</summary>
    /// <returns>False if the account has no such view, or another one of that name.</returns>
    public bool Rename(string account, long viewId, string name) => operations.Write(connection => connection.Execute(
        "update saved_view set name = $name where view_id = $viewId and account_name = $account and not exists (select 1 from saved_view as o where o.account_name = $account and o.name = $name and o.view_id <> $viewId)",
        new { name = name.Trim(), viewId, account }) > 0);

    /// <summary>Deletes a view of an account.</summary>
    public void Delete(string account, long viewId) => operations.Write(connection =>
        connection.Execute("delete from saved_view where view_id = $viewId and account_name = $account", new { viewId, account }));

    /// <summary>Makes a view of an account the page that opens after signing in.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="viewId">The view; null for none.</param>
    public void SetHome(string account, long? viewId) => operations.Write(connection => connection.Execute(
        "update saved_view set is_home = view_id is not distinct from $viewId where account_name = $account", new { viewId, account }));

    /// <summary>The home pages of roles.</summary>
    public IReadOnlyList<RoleHome> RoleHomes() => operations.Read(connection => connection.Query<RoleHome>("select role, name, address from role_home order by role").AsList());

    /// <summary>Sets the home page of a role, written to the audit log.</summary>
    /// <param name="actor">An administrator.</param>
    /// <param name="role">The role.</param>
    /// <param name="view">One of the administrator's views; null takes the role's home page away.</param>
    public void SetRoleHome(string actor, Role role, SavedView? view) => operations.Write(connection =>
    {
        connection.Execute("delete from role_home where role = $role", new { role = role.Code() });
        if (view is not null)
        {
            connection.Execute(
                "insert into role_home values ($role, $name, $address, $actor, $now)",
                new { role = role.Code(), name = view.Name, address = view.Address, actor, now = clock.GetUtcNow().UtcDateTime });
        }

        audit.Append(connection, actor, "role-home-set", role.Code(), view?.Address ?? "");
        return true;
    });

    /// <summary>The page that opens after signing in: the account's own, else its role's, else the overview.</summary>
    /// <param name="account">Name of the account.</param>
    /// <param name="role">Its role.</param>
    public string Home(string account, Role role) => operations.Read(connection => connection.QueryFirstOrDefault<string>(
        "select address from (select address, 1 as place from saved_view where account_name = $account and is_home union all select address, 2 from role_home where role = $role) as h order by place limit 1",
        new { account, role = role.Code() })) ?? "/";
}

/// <summary>The home page of a role.</summary>
public sealed record RoleHome
{
    /// <summary>Code of the role.</summary>
    public string Role { get; init; } = "";

    /// <summary>What the administrator called it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Path and query within this site.</summary>
    public string Address { get; init; } = "";
}
