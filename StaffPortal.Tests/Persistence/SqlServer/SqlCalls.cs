using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>Which types send SQL of their own: through EF Core's methods that take a text, or through a command.</summary>
internal static class SqlCalls
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] s_ofEfCore = ["ExecuteSql", "FromSql", "SqlQuery"];

    /// <summary>The outermost types that do, by name.</summary>
    public static IReadOnlyList<string> CallersIn(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).Any(SendsSql))
            .Select(type => Owner(type).FullName!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // what the compiler made of lambdas and async methods counts for the type it stands in
    private static Type Owner(Type type) => type.DeclaringType is { } outer && type.Name.StartsWith('<') ? Owner(outer) : type;

    private static bool SendsSql(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) return false;
        var (ofType, ofMethod) = (method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
        return IlTokens.Of(il).Select(token => method.Module.ResolveMember(token, ofType, ofMethod)).OfType<MethodBase>().Any(IsSql);
    }

    private static bool IsSql(MethodBase called) =>
        (called.DeclaringType!.Assembly == typeof(RelationalDatabaseFacadeExtensions).Assembly && s_ofEfCore.Any(name => called.Name.StartsWith(name, StringComparison.Ordinal)))
        || (called.Name == "set_CommandText" && typeof(IDbCommand).IsAssignableFrom(called.DeclaringType));
}

/// <summary>One for each way.</summary>
internal static class SqlCallSamples
{
    internal static class ByFormat
    {
        public static Task<int> RunAsync(DbContext books, int seq) => books.Database.ExecuteSqlAsync($"UPDATE x SET y = {seq}");
    }

    internal static class ByRaw
    {
        public static async Task<int> RunAsync(DbContext books)
        {
            await Task.Yield();
            return await books.Database.ExecuteSqlRawAsync("UPDATE x SET y = 1");
        }
    }

    internal static class ByLambda
    {
        public static Func<IQueryable<StaffPortal.Persistence.Rows.AuditHeadRow>> Reader(StaffPortal.Persistence.PortalDbContext books) => () => books.AuditHead.FromSql($"SELECT 1");
    }

    internal static class ByQuery
    {
        public static IQueryable<int> Read(DbContext books) => books.Database.SqlQuery<int>($"SELECT 1");
    }

    internal static class ByNothing
    {
        public static int Read(DbContext books) => books.SaveChanges();
    }
}
