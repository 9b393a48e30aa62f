using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Dashboards.Api;

/// <summary>The frame of the description: what the API is, and how a caller says who he is.</summary>
public static class ApiDocument
{
    /// <summary>Fills in title, text and the two ways of signing in; addresses of pages are left out.</summary>
    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stopping)
    {
        document.Info = new OpenApiInfo
        {
            Title = "学习考评数据 / Assessment of study",
            Version = "1",
            Description = "已发布快照中的各表，按登录者的范围。每个答复都写明快照号和规则版本；同一快照内数值不变，可用 ETag 缓存。 / "
                + "The tables of the published snapshot, within the caller's scope. Every answer names snapshot and rule versions; within one snapshot no figure changes, so answers can be kept by their ETag.",
        };
        foreach (var path in document.Paths.Keys.Where(path => !path.StartsWith(ApiEndpoints.Root, StringComparison.Ordinal)).ToList())
        {
            document.Paths.Remove(path);
        }

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "在“访问令牌”页生成 / Made on the page of tokens" },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "analytics", Description = "登录后的会话 / The session of who signed in" },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
