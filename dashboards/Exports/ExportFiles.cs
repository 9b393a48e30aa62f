using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Snapshots;
using Dapper;

namespace Analytics.Dashboards.Exports;

/// <summary>Makes the files: any table of the API, and the tables of pages, whole, within the reader's scope, each with where it comes from and an entry in the audit log.</summary>
public sealed class ExportFiles(MartReader marts, UnitScope scope, Words words, AuditLog audit, TimeProvider clock)
{
    /// <summary>The parameter that says what a file with personal detail is for.</summary>
    public const string Reason = "reason";

    private const int LeastReason = 4;
    private const int MostReason = 200;

    /// <summary>Answers with a file, or with what is wrong.</summary>
    /// <param name="context">The request; its query holds filters and the reason.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="ending">Ending of the file.</param>
    public async Task Answer(HttpContext context, string name, string ending)
    {
        var reason = context.Request.Query[Reason].ToString().Trim();
        var (rows, problem) = Find(context, name);
        var format = ExportFormats.Parse(ending);
        problem = (rows, format) switch
        {
            (_, null) => new ApiProblem(StatusCodes.Status404NotFound, "unknown-format", ending),
            (null, _) => problem,
            ({ IsPersonal: true }, _) when reason.Length is < LeastReason or > MostReason => new ApiProblem(StatusCodes.Status400BadRequest, "reason-missing"),
            _ => null,
        };
        if (problem is not null)
        {
            await problem.Write(context);
            return;
        }

        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var about = About(context.User, rows!, reason);
        if (Write(file, rows!, format!.Value, about) is not { } count)
        {
            await file.DisposeAsync();
            await new ApiProblem(StatusCodes.Status400BadRequest, "too-many-rows", WorkbookFile.MaximumRows).Write(context);
            return;
        }

        audit.Append(
            context.User.FindFirstValue(SignIn.AccountClaim) ?? "", rows!.IsPersonal ? "export-personal" : "export", $"{name}.{ending}",
            string.Create(CultureInfo.InvariantCulture, $"{count} rows; {string.Join(", ", rows.Filters.Select(filter => $"{filter.Name}={filter.Value}"))}; {reason}"));
        file.Position = 0;
        context.Response.Headers.CacheControl = "no-store";
        await Results.File(file, format.Value.MediaType(), $"{name}-{words["exports.snapshot"].Value}{marts.SnapshotNumber}.{ending}").ExecuteAsync(context);
    }

    private (ExportedRows? Rows, ApiProblem? Problem) Find(HttpContext context, string name)
    {
        if (PageTables.Find(name) is { } page)
        {
            return OfPage(page, context);
        }

        if (TableCatalogue.Find(name) is not { } table)
        {
            return (null, new ApiProblem(StatusCodes.Status404NotFound, "unknown-address", name));
        }

        if (!table.IsFor(scope.Role))
        {
            return (null, new ApiProblem(StatusCodes.Status403Forbidden, "not-for-role", name));
        }

        var (asked, problem) = RowsAsked.Read(marts, table, context.Request.Query, Reason);
        if (asked is null)
        {
            return (null, problem);
        }

        var sight = PersonSight.Of(context.User);
        var statement = RowsStatement.Of(asked, sight, long.MaxValue);
        return (new ExportedRows(
            name, [.. asked.Columns.Select(column => new ExportedColumn(column.Name, column.Name, column.Kind))], statement.Sql, statement.Parameters,
            [.. asked.Filters.SelectMany(filter => filter.Value.Select(value => (filter.Key, value)))],
            asked.Filters.TryGetValue("system_id", out var systems) && systems.Count == 1 ? systems[0] : "",
            table.IsPersonal && (sight.All || sight.OwnUnitId is not null)), null);
    }

    private (ExportedRows? Rows, ApiProblem? Problem) OfPage(PageTable page, HttpContext context)
    {
        if (page.Only?.Contains(scope.Role) == false)
        {
            return (null, new ApiProblem(StatusCodes.Status403Forbidden, "not-for-role", page.Name));
        }

        var asked = new PageAsked(context.RequestServices, context.User, context.Request.Query);
        if (marts.SnapshotNumber is null || page.Read(asked) is not { } rows)
        {
            return (null, new ApiProblem(StatusCodes.Status503ServiceUnavailable, "nothing-published"));
        }

        var (sql, parameters) = rows.Statement();
        return (new ExportedRows(
            page.Name, rows.Columns, sql, parameters,
            [.. page.Chosen.Where(parameter => asked[parameter] is { Length: > 0 }).Select(parameter => (parameter, asked[parameter]!))], rows.SystemId, rows.HasPersons), null);
    }

    private List<(string Name, string Value)> About(ClaimsPrincipal user, ExportedRows rows, string reason)
    {
        var from = Provenance.Of(marts, scope, rows.SystemId);
        return
        [
            (words["exports.about.table"], rows.Name),
            (words["exports.about.filters"], rows.Filters.Count == 0 ? words["exports.about.none"] : string.Join("; ", rows.Filters.Select(filter => $"{filter.Name} = {filter.Value}"))),
            (words["exports.about.scope"], $"{words["role." + scope.Role.Code()]}, {scope.RootUnitId ?? words["account.unit.all"].Value}"),
            (words["exports.about.snapshot"], $"{from.Snapshot} ({LocalTime.Show(from.PublishedAt, clock.LocalTimeZone)})"),
            (words["exports.about.rules"], string.Join("; ", from.RuleVersions.Select(version => $"{version.SystemId} {version.Version}"))),
            (words["exports.about.made"], $"{LocalTime.Show(clock.GetUtcNow().UtcDateTime, clock.LocalTimeZone)}, {user.Identity?.Name}"),
            .. reason.Length == 0 ? Array.Empty<(string, string)>() : [(words["exports.about.reason"], reason)],
        ];
    }

    private long? Write(FileStream file, ExportedRows rows, ExportFormat format, IReadOnlyList<(string Name, string Value)> about)
    {
        if (format == ExportFormat.Parquet)
        {
            // The engine writes to the name; what stands there is read back through the stream that deletes it.
            var path = file.Name + ".parquet";
            try
            {
                var count = ParquetFile.Write(marts, rows, path, about);
                using var written = File.OpenRead(path);
                written.CopyTo(file);
                return count;
            }
            finally
            {
                File.Delete(path);
            }
        }

        return marts.Run<long?>(rows.Name, rows.Sql, rows.Parameters, (connection, bound) =>
        {
            using var reader = connection.ExecuteReader(rows.Sql, bound);
            return format == ExportFormat.Csv
                ? CsvFile.Write(file, rows.Columns, reader, about)
                : WorkbookFile.Write(file, (words["exports.sheet.about"], words["exports.sheet.rows"]), rows.Columns, reader, about);
        });
    }
}
