using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StaffPortal.Tests.Architecture;

/// <summary>Takes note of every type that a signature goes through. The value that decoding asks for is of no use here.</summary>
internal sealed class TypeNames(MetadataReader reader) : ISignatureTypeProvider<int, object?>
{
    private readonly string _self = reader.GetString(reader.GetAssemblyDefinition().Name);

    /// <summary>Where the types are noted.</summary>
    public HashSet<NamedType> Found { get; set; } = [];

    /// <summary>The outermost type of a definition.</summary>
    public NamedType Of(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Of(outer) : new NamedType(_self, Join(type.Namespace, type.Name));
    }

    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Found.Add(Of(handle));
        return 0;
    }

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        Found.Add(Of(handle));
        return 0;
    }

    public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // the element types were noted when they were read: nothing is left to do for what is built of them
    public int GetArrayType(int elementType, ArrayShape shape) => 0;

    public int GetByReferenceType(int elementType) => 0;

    public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    public int GetGenericMethodParameter(object? genericContext, int index) => 0;

    public int GetGenericTypeParameter(object? genericContext, int index) => 0;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    public int GetPinnedType(int elementType) => 0;

    public int GetPointerType(int elementType) => 0;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    public int GetSZArrayType(int elementType) => 0;

    private NamedType Of(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Of((TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => new NamedType(
                reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name), Join(type.Namespace, type.Name)),
            _ => new NamedType(_self, Join(type.Namespace, type.Name)),
        };
    }

    private string Join(StringHandle space, StringHandle name) => space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
