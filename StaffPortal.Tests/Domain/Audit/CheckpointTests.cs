using System.Security.Cryptography;
using System.Text;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Tests.Domain.Audit;

public sealed class CheckpointTests
{
    private static readonly ECDsa s_key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly Checkpoint s_checkpoint = new("staffportal.example/audit", 1234, SHA256.HashData("root"u8));

    [Fact]
    public void Note_OfACheckpoint_HasTheFormOfTheStandard()
    {
        var lines = s_checkpoint.Sign(s_key).Split('\n');
        Assert.Equal(["staffportal.example/audit", "1234", Convert.ToBase64String(s_checkpoint.Root), ""], lines[..4]);
        Assert.StartsWith("— staffportal.example/audit ", lines[4], StringComparison.Ordinal);
        var signed = Convert.FromBase64String(lines[4].Split(' ')[2]);
        Assert.Equal(SHA256.HashData(s_key.ExportSubjectPublicKeyInfo())[..4], signed[..4]);
        Assert.True(s_key.VerifyData(Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]) + "\n"), signed[4..], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.Equal("", Assert.Single(lines[5..]));
    }

    [Fact]
    public void Read_AsSigned_GivesItBack()
    {
        var read = Checkpoint.Read(s_checkpoint.Sign(s_key), s_key)!;
        Assert.Equal((s_checkpoint.Origin, s_checkpoint.Size), (read.Origin, read.Size));
        Assert.Equal(s_checkpoint.Root, read.Root);
    }

    [Fact]
    public void Read_WithAnyCharacterChanged_IsNothing()
    {
        var note = s_checkpoint.Sign(s_key);
        for (var at = 0; at < note.Length; at++)
        {
            var changed = note[at] == 'A' ? 'B' : 'A';
            Assert.Null(Checkpoint.Read($"{note[..at]}{changed}{note[(at + 1)..]}", s_key));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("a\n1\nb\n\n— a AAAA\n")]
    public void Read_WhatIsNoNote_IsNothing(string note) => Assert.Null(Checkpoint.Read(note, s_key));

    [Fact]
    public void Read_SignedUnderAnotherKey_IsNothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null(Checkpoint.Read(s_checkpoint.Sign(other), s_key));
    }

    [Fact]
    public void Read_CutAnywhere_IsNothing()
    {
        var note = s_checkpoint.Sign(s_key);
        for (var length = 0; length < note.Length; length++) Assert.Null(Checkpoint.Read(note[..length], s_key));
    }
}
