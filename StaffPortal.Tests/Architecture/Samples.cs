// One sample for each way in which a type can name another, and one for each line of the never-list that it breaks.
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Tests.Architecture.Samples.Persistence;
using StaffPortal.Tests.Architecture.Samples.Registers;

#pragma warning disable CA1018, CA1812, CA1822, CS0169 // these types are only looked at, never used

namespace StaffPortal.Tests.Architecture.Samples.Persistence
{
    internal class Row;

    internal sealed class RowFault : Exception;

    internal interface IRow;

    internal sealed class RowMark : Attribute;

    internal static class Rows
    {
        public static int Count(string name) => name.Length;

        public static async Task<int> CountAsync(string name)
        {
            await Task.Yield();
            return name.Length;
        }
    }

    internal sealed class ToSealing
    {
        private Sealing.Key? _key;
    }

    internal sealed class Allowed
    {
        public Type Engine() => typeof(Npgsql.NpgsqlConnection);
    }
}

namespace StaffPortal.Tests.Architecture.Samples.Registers
{
    internal sealed class Register
    {
        public Features.One.Page? ToFeature() => null;
    }
}

namespace StaffPortal.Tests.Architecture.Samples.Sealing
{
    internal sealed class Key;
}

namespace StaffPortal.Tests.Architecture.Samples.Issuance
{
    internal sealed class Engine
    {
        public bool Options(DbContextOptionsBuilder options) => options.UseSqlServer() is not null;
    }
}

namespace StaffPortal.Tests.Architecture.Samples.Features.One
{
    internal sealed class Page;

    internal sealed class ToOther
    {
        public void Call() => Two.Act.Run();
    }

    internal sealed class ByField
    {
        private Row? _row;
    }

    internal sealed class ByBase : Row;

    internal sealed class ByInterface : IRow;

    [RowMark]
    internal sealed class ByAttribute;

    internal sealed class ByConstraint<T>
        where T : Row;

    internal sealed class ByArgument
    {
        public void Take(IReadOnlyList<Row[]>? rows) => GC.KeepAlive(rows);
    }

    internal sealed class ByCall
    {
        public int Count() => Rows.Count("");
    }

    internal sealed class ByLambda
    {
        public Func<string, int> Counter() => name => Rows.Count(name);
    }

    internal sealed class ByAsync
    {
        public async Task<int> CountAsync()
        {
            await Task.Yield();
            return await Rows.CountAsync("");
        }
    }

    internal sealed class ByIterator
    {
        public IEnumerable<int> Counts()
        {
            yield return Rows.Count("");
        }
    }

    internal sealed class ByTypeOf
    {
        public string Name() => typeof(Row).Name;
    }

    internal sealed class ByGenericMethod
    {
        public Row[] None() => Array.Empty<Row>();
    }

    internal sealed class ByCatch
    {
        public bool Try(Action act)
        {
            try
            {
                act();
                return true;
            }
            catch (RowFault)
            {
                return false;
            }
        }
    }

    internal sealed class ByNothing
    {
        public int Switch(int value) => value switch { 0 => 3, 1 => 5, 2 => 8, 3 => 1, 4 => 9, _ => 0 };
    }

    internal sealed class ComponentToPersistence : ComponentBase
    {
        protected override async Task OnInitializedAsync() => await Rows.CountAsync("");
    }

    internal sealed class ComponentToRegister : LayoutComponentBase
    {
        [Inject]
        private Register? Register { get; set; }
    }

    internal sealed class ComponentToContext : ComponentBase
    {
        public void Save(object context) => ((DbContext)context).SaveChanges();
    }

    internal sealed class ComponentToUseCase : ComponentBase
    {
        public void Run() => GC.KeepAlive(new Page());
    }
}

namespace StaffPortal.Tests.Architecture.Samples.Features.Two
{
    internal static class Act
    {
        public static void Run() => GC.Collect(0, GCCollectionMode.Optimized);
    }
}
