using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Tests.Warehouse.DuckDb;

/// <summary>That our DuckDB.NET.Bindings has all that DuckDB.NET.Data was compiled against, and libduckdb all that ours calls.</summary>
public class ProviderSurfaceTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Module Provider = typeof(DuckDBConnection).Module;
    private static readonly Assembly Bindings = typeof(NativeMethods).Assembly;

    [Fact]
    public void Every_type_and_member_that_the_provider_names_resolves_against_ours()
    {
        using var file = new PEReader(File.OpenRead(Provider.FullyQualifiedName));
        var metadata = file.GetMetadataReader();

        var types = metadata.TypeReferences.Where(type => AssemblyOf(metadata, type) == Bindings.GetName().Name).ToHashSet();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal(Bindings, Provider.ResolveType(MetadataTokens.GetToken(type)).Assembly));

        var members = metadata.MemberReferences
            .Where(member => metadata.GetMemberReference(member).Parent is { Kind: HandleKind.TypeReference } parent && types.Contains((TypeReferenceHandle)parent))
            .ToList();
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Equal(Bindings, Provider.ResolveMember(MetadataTokens.GetToken(member))!.DeclaringType!.Assembly));
    }

    [Fact]
    public void Every_method_of_the_provider_compiles_but_those_that_need_Arrow()
    {
        using var file = new PEReader(File.OpenRead(Provider.FullyQualifiedName));
        var compiled = 0;
        foreach (var handle in file.GetMetadataReader().MethodDefinitions)
        {
            try
            {
                var method = Provider.ResolveMethod(MetadataTokens.GetToken(handle))!;
                var hasBody = !method.IsAbstract && (method.MethodImplementationFlags & MethodImplAttributes.Runtime) == 0;
                if (hasBody && !method.IsGenericMethodDefinition && !method.DeclaringType!.ContainsGenericParameters)
                {
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
                    compiled++;
                }
            }
            catch (Exception exception) when (exception.ToString().Contains("Apache.Arrow,", StringComparison.Ordinal))
            {
                // Apache.Arrow cannot be had here; only ExecuteArrow* needs it and nobody calls it.
                continue;
            }
        }

        Assert.True(compiled > 500, $"only {compiled} methods compiled");
    }

    [Fact]
    public void Every_function_that_ours_imports_is_in_the_native_library()
    {
        var library = NativeLibrary.Load("duckdb", Bindings, DllImportSearchPath.AssemblyDirectory);
        var entryPoints = Bindings.GetTypes()
            .SelectMany(type => type.GetMethods(Everything))
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint)
            .OfType<string>()
            .ToHashSet();

        Assert.NotEmpty(entryPoints);
        Assert.All(entryPoints, entryPoint => Assert.NotEqual(0, NativeLibrary.GetExport(library, entryPoint)));
    }

    private static string AssemblyOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.TypeReference
            ? AssemblyOf(metadata, (TypeReferenceHandle)scope)
            : metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
    }
}
