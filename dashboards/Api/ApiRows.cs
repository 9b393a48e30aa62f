using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Snapshots;
using Dapper;
using Microsoft.AspNetCore.Http.Extensions;

namespace Analytics.Dashboards.Api;

/// <summary>Answers one request of the API with a page of rows.</summary>
public sealed class ApiRows(MartReader marts, UnitScope scope, AuditLog audit)
{
    /// <summary>Parameters of paging, the same for every table.</summary>
    public static readonly string[] Paging = ["limit", "cursor"];

    /// <summary>Answers with rows, 304 where the caller has them already, or a problem.</summary>
    public async Task Answer(HttpContext context, PublishedTable table)
    {
        if (!table.IsFor(scope.Role))
        {
            await new ApiProblem(StatusCodes.Status403Forbidden, "not-for-role", table.Name).Write(context);
            return;
        }

        var (all, problem) = RowsAsked.Read(marts, table, context.Request.Query, Paging);
        var asked = all;
        if (all is not null)
        {
            (asked, problem) = all.Paged(marts.SnapshotNumber!.Value, context.Request.Query["limit"].ToString(), context.Request.Query["cursor"].ToString());
        }

        if (asked is null)
        {
            await problem!.Write(context);
            return;
        }

        if (!IsKnown(context, marts.SnapshotNumber!.Value, PersonSight.Of(context.User)))
        {
            await Write(context, asked);
        }
    }

    /// <summary>Says which snapshot answers; rows change with nothing else, so a caller that has those of this one is told 304.</summary>
    /// <returns>Whether the caller has them.</returns>
    public bool IsKnown(HttpContext context, int snapshot, PersonSight sight)
    {
        // What another account sees of the same snapshot is another answer.
        var reader = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{scope.Role} {scope.RootUnitId} {sight.All} {sight.OwnUnitId}")));
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{snapshot}-{Convert.ToHexStringLower(reader)[..8]}\"");
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Cookie";
        if (!context.Request.Headers.IfNoneMatch.Any(given => given?.Contains(tag, StringComparison.Ordinal) == true))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private async Task Write(HttpContext context, RowsAsked asked)
    {
        var sight = PersonSight.Of(context.User);
        var from = Provenance.Of(marts, scope, asked.Filters.TryGetValue("system_id", out var systems) && systems.Count == 1 ? systems[0] : "");
        var answer = new RowsAnswer(asked);
        context.Response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, RowsAnswer.Writing))
        {
            writer.WriteStartObject();
            WriteHead(writer, asked, from);
            writer.WritePropertyName("rows");
            var last = Rows(asked, sight, answer, writer);
            var next = last is null ? null : Next(context, asked, from.Snapshot, last);
            writer.WriteString("next", next);
            writer.WriteEndObject();
            if (next is not null)
            {
                context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            }
        }

        if (answer.HasPersons)
        {
            audit.Append(context.User.FindFirstValue(SignIn.AccountClaim) ?? "", "api-persons-read", asked.Table.Name, context.Request.QueryString.ToString());
        }

        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private IReadOnlyList<string>? Rows(RowsAsked asked, PersonSight sight, RowsAnswer answer, Utf8JsonWriter writer)
    {
        var statement = RowsStatement.Of(asked, sight, asked.Limit + 1);
        return marts.Run(asked.Table.Name, statement.Sql, statement.Parameters, (connection, bound) =>
        {
            using var rows = connection.ExecuteReader(statement.Sql, bound);
            return answer.Write(rows, writer);
        });
    }

    private static void WriteHead(Utf8JsonWriter writer, RowsAsked asked, Provenance from)
    {
        writer.WriteString("table", asked.Table.Name);
        writer.WriteNumber("snapshot", from.Snapshot);
        writer.WriteString("published_at", from.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteStartArray("rule_versions");
        foreach (var version in from.RuleVersions)
        {
            writer.WriteStartObject();
            writer.WriteString("system_id", version.SystemId);
            writer.WriteString("version", version.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("scope");
        writer.WriteString("role", from.Scope.Role.Code());
        writer.WriteString("unit_id", from.Scope.RootUnitId);
        writer.WriteEndObject();
        writer.WriteStartObject("filters");
        foreach (var (name, values) in asked.Filters)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string Next(HttpContext context, RowsAsked asked, int snapshot, IReadOnlyList<string> last)
    {
        var query = new QueryBuilder(context.Request.Query.Where(pair => pair.Key != "cursor"))
        {
            { "cursor", new RowCursor(snapshot, RowCursor.Fingerprint(asked.Table.Name, asked.Filters), last).Write() },
        };
        return $"{context.Request.PathBase}{context.Request.Path}{query}";
    }
}
