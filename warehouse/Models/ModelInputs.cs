using System.Text.Json;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Models;

/// <summary>Finds the tables that a query names, as DuckDB's own parser sees them.</summary>
public static class ModelInputs
{
    /// <summary>Names of the tables that the query reads; its own common table expressions left out.</summary>
    /// <param name="connection">Any open connection; the query is parsed, never run.</param>
    /// <param name="name">What the query is called in an error: its model or file.</param>
    /// <param name="query">The query.</param>
    /// <exception cref="ModelException">The query is no single select, or does not parse.</exception>
    public static IReadOnlySet<string> Of(DuckDBConnection connection, string name, string query)
    {
        var tree = connection.QuerySingle<string>("select json_serialize_sql($query::varchar)::varchar", new { query });
        using var document = JsonDocument.Parse(tree, new JsonDocumentOptions { MaxDepth = 2000 });
        var root = document.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            throw new ModelException(name, root.GetProperty("error_message").GetString()!);
        }

        var tables = new HashSet<string>();
        var expressions = new HashSet<string>();
        Walk(root, tables, expressions);
        tables.ExceptWith(expressions);
        return tables;
    }

    /// <summary>Compares the header's inputs with what the query names.</summary>
    /// <param name="connection">Any open connection.</param>
    /// <param name="model">The model to check.</param>
    /// <exception cref="ModelException">They differ; the message names the tables.</exception>
    public static void Verify(DuckDBConnection connection, Model model)
    {
        var named = Of(connection, model.Name, model.Query);
        var undeclared = named.Except(model.Header.Inputs).Order().ToList();
        var unused = model.Header.Inputs.Except(named).Order().ToList();
        if (undeclared.Count > 0)
        {
            throw new ModelException(model.Name, "the query names tables that 'inputs' does not: " + string.Join(", ", undeclared));
        }

        if (unused.Count > 0)
        {
            throw new ModelException(model.Name, "'inputs' names tables that the query does not: " + string.Join(", ", unused));
        }
    }

    private static void Walk(JsonElement element, HashSet<string> tables, HashSet<string> expressions)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, tables, expressions);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("BASE_TABLE"))
            {
                tables.Add(element.GetProperty("table_name").GetString()!);
            }

            foreach (var property in element.EnumerateObject())
            {
                if (property.NameEquals("cte_map"))
                {
                    expressions.UnionWith(property.Value.GetProperty("map").EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!));
                }

                Walk(property.Value, tables, expressions);
            }
        }
    }
}
