using System.Security.Claims;
using Analytics.Dashboards.Accounts;

namespace Analytics.Dashboards.Operations;

/// <summary>Notes who read what about persons.</summary>
public static class PersonalViews
{
    /// <summary>Notes that the signed-in user opened a page that shows personal detail; forms sent to it are no views.</summary>
    /// <param name="audit">The log.</param>
    /// <param name="context">The request.</param>
    public static void NoteView(this AuditLog audit, HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            audit.Append(context.User.FindFirstValue(SignIn.AccountClaim) ?? "", "personal-viewed", context.Request.Path);
        }
    }
}
