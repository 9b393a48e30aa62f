using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Runs;
using Analytics.Warehouse.Snapshots;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Analytics.Dashboards.Uploads;

/// <summary>Registers handing in by browser.</summary>
public static class UploadServices
{
    /// <summary>The roles that hand in, as an authorization attribute takes them.</summary>
    public const string Roles = "reporter,department,admin";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Field names, boundaries and the token around the files.
    private const long Around = 1024 * 1024;

    /// <summary>Adds what takes files in and what knows the forms.</summary>
    public static void AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<Uploads>();
        services.AddSingleton<DatasetForms>();
    }

    /// <summary>Maps taking files in, the empty forms, and the rows to mend of one's own submissions.</summary>
    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        var submit = app.MapGroup("/submit").RequireAuthorization(policy => policy.RequireRole(Roles.Split(',')));
        submit.MapPost("/files", Receive);
        submit.MapGet("/forms/{dataset}.xlsx", async (string dataset, DatasetForms forms) =>
            await forms.Form(dataset) is { } form ? Results.File(form, WorkbookType, dataset + ".xlsx") : Results.NotFound());
        submit.MapGet("/runs/{run:long}/{load:long}.xlsx", (long run, long load, EtlRuns runs, UnitScope scope, WarehouseFolder warehouse) =>
        {
            var answers = runs.Find(run) is { } found && found.IsFor(scope) ? LoadAnswer.Read(found.Verb == "load" ? found.Result : null) : [];
            var path = answers.FirstOrDefault(answer => answer.Run.LoadId == load)?.Workbook is { } name ? Path.Combine(warehouse.Rejections, Path.GetFileName(name)) : null;
            return File.Exists(path) ? Results.File(path, WorkbookType, $"rejected-{load}.xlsx") : Results.NotFound();
        });
    }

    private static async Task<IResult> Receive(HttpContext context, IAntiforgery antiforgery, Uploads uploads, UnitScope scope)
    {
        if (context.Request.ContentLength > uploads.MostBytes + Around || !context.Request.HasFormContentType)
        {
            return Back(context.Request.HasFormContentType ? "large" : "none");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = uploads.MostBytes + Around;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = uploads.MostBytes + Around }, context.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return Back("large");
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Back("expired");
        }

        var files = form.Files.GetFiles("files").Where(file => file.FileName.Length > 0).ToList();
        return await uploads.Problem(files) is { } problem
            ? Back(problem.Problem, problem.File)
            : Results.LocalRedirect($"/submit/runs/{await uploads.Take(context.User.FindFirstValue(SignIn.AccountClaim) ?? "", scope, files)}");
    }

    private static IResult Back(string problem, string file = "") =>
        Results.LocalRedirect($"/submit?problem={problem}" + (file.Length > 0 ? "&file=" + Uri.EscapeDataString(file) : ""));
}
