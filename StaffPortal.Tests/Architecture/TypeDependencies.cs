using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StaffPortal.Tests.Architecture;

/// <summary>A type as code names it; a nested one counts as the type that it stands in.</summary>
/// <param name="Assembly">Simple name of the assembly that has it.</param>
/// <param name="FullName">Namespace and name.</param>
internal readonly record struct NamedType(string Assembly, string FullName);

/// <summary>
/// Which types each type of an assembly names: in base types, interfaces, constraints, fields, signatures, locals, catch clauses, attributes' types
/// and every instruction of every body. What the compiler made of lambdas, iterators and async methods is nested and so counts for its owner.
/// Constants and members of enums leave no trace in a body: they are numbers there.
/// </summary>
internal sealed class TypeDependencies
{
    private readonly PEReader _image;
    private readonly MetadataReader _reader;
    private readonly TypeNames _names;

    private TypeDependencies(PEReader image)
    {
        _image = image;
        _reader = image.GetMetadataReader();
        _names = new TypeNames(_reader);
    }

    /// <summary>Each outermost type of the assembly with all that it names, itself left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<NamedType>> Of(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        return new TypeDependencies(image).Read();
    }

    private Dictionary<string, IReadOnlySet<NamedType>> Read()
    {
        var found = new Dictionary<string, HashSet<NamedType>>(StringComparer.Ordinal);
        foreach (var handle in _reader.TypeDefinitions)
        {
            var owner = _names.Of(handle);
            if (!found.TryGetValue(owner.FullName, out var named)) found[owner.FullName] = named = [];
            _names.Found = named;
            ReadType(_reader.GetTypeDefinition(handle));
            named.Remove(owner);
        }
        return found.ToDictionary(entry => entry.Key, entry => (IReadOnlySet<NamedType>)entry.Value, StringComparer.Ordinal);
    }

    private void ReadType(TypeDefinition type)
    {
        Name(type.BaseType);
        foreach (var handle in type.GetInterfaceImplementations()) Name(_reader.GetInterfaceImplementation(handle).Interface);
        NameConstraints(type.GetGenericParameters());
        NameAttributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition))
        {
            field.DecodeSignature(_names, null);
            NameAttributes(field.GetCustomAttributes());
        }
        foreach (var property in type.GetProperties().Select(_reader.GetPropertyDefinition)) NameAttributes(property.GetCustomAttributes());
        foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition)) ReadMethod(method);
    }

    private void ReadMethod(MethodDefinition method)
    {
        method.DecodeSignature(_names, null);
        NameConstraints(method.GetGenericParameters());
        NameAttributes(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) Name(body.LocalSignature);
        foreach (var region in body.ExceptionRegions) Name(region.CatchType);
        foreach (var token in IlTokens.Of(body.GetILBytes() ?? [])) Name(MetadataTokens.EntityHandle(token));
    }

    private void NameConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var handle in parameters.SelectMany(parameter => _reader.GetGenericParameter(parameter).GetConstraints()))
        {
            Name(_reader.GetGenericParameterConstraint(handle).Type);
        }
    }

    private void NameAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes) Name(_reader.GetCustomAttribute(handle).Constructor);
    }

    /// <summary>Follows a token until it ends in types; the names take note of each.</summary>
    private void Name(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: _names.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, 0); break;
            case HandleKind.TypeReference: _names.GetTypeFromReference(_reader, (TypeReferenceHandle)handle, 0); break;
            case HandleKind.TypeSpecification: _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null); break;
            case HandleKind.MethodDefinition: NameOwn(_reader.GetMethodDefinition((MethodDefinitionHandle)handle)); break;
            case HandleKind.FieldDefinition: NameOwn(_reader.GetFieldDefinition((FieldDefinitionHandle)handle)); break;
            case HandleKind.MemberReference: NameMember(_reader.GetMemberReference((MemberReferenceHandle)handle)); break;
            case HandleKind.MethodSpecification: NameGeneric(_reader.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
            case HandleKind.StandaloneSignature: NameStandalone(_reader.GetStandaloneSignature((StandaloneSignatureHandle)handle)); break;
            default: throw new NotSupportedException($"A token of kind {handle.Kind}.");
        }
    }

    private void NameOwn(MethodDefinition method)
    {
        Name(method.GetDeclaringType());
        method.DecodeSignature(_names, null);
    }

    private void NameOwn(FieldDefinition field)
    {
        Name(field.GetDeclaringType());
        field.DecodeSignature(_names, null);
    }

    private void NameMember(MemberReference member)
    {
        Name(member.Parent);
        if (member.GetKind() is MemberReferenceKind.Field) member.DecodeFieldSignature(_names, null);
        else member.DecodeMethodSignature(_names, null);
    }

    private void NameGeneric(MethodSpecification method)
    {
        Name(method.Method);
        method.DecodeSignature(_names, null);
    }

    private void NameStandalone(StandaloneSignature signature)
    {
        if (signature.GetKind() is StandaloneSignatureKind.LocalVariables) signature.DecodeLocalSignature(_names, null);
        else signature.DecodeMethodSignature(_names, null);
    }
}
