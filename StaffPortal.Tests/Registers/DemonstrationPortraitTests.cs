using System.Reflection;
using System.Security.Cryptography;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Registers;

public sealed class DemonstrationPortraitTests
{
    private static readonly DemonstrationRegister s_register = new(TimeProvider.System);

    [Fact]
    public async Task Photo_WhoeverHasAPhotoDate_IsAnIdPhoto()
    {
        foreach (var person in DemonstrationPeople.All.Where(person => person is { Record: not null, Delay.Ticks: 0 }))
        {
            var photo = await PhotoOfAsync(person);
            Assert.Equal(person.Record?.PhotoTakenOn is not null, photo is not null);
            if (photo is { } jpeg) Assert.Equal((358, 441), JpegSize.Of(jpeg.Span));
        }
    }

    [Fact]
    public void Photo_OfTwoPeople_IsNeverTheSame()
    {
        string[] names = [.. DemonstrationPeople.All.Select(person => person.PortraitName).OfType<string>()];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        var pictures = names.Select(name => Convert.ToHexString(SHA256.HashData(Embedded(name))));
        Assert.Equal(names.Length, pictures.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Embedded_Portraits_AreThoseOfTheTablesAndSmall()
    {
        var names = typeof(DemonstrationRegister).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".jpg", StringComparison.Ordinal)).ToArray();
        var wanted = DemonstrationPeople.All.Select(person => person.PortraitName).OfType<string>().Select(ResourceName);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.True(names.Sum(name => ReadResource(name).Length) < 1_500_000);
    }

    [Fact]
    public async Task Photo_AskedForTwice_IsTheSameMemory()
    {
        var person = DemonstrationPeople.All[0];
        Assert.Equal(await PhotoOfAsync(person), await PhotoOfAsync(person));
    }

    [Theory]
    [InlineData("zhou-mingyuan")]
    [InlineData("chen-siyu")]
    [InlineData("song-guilan")]
    public void WriteFilm_OfALivePicture_IsOfItsSizeFrameByFrame(string name)
    {
        Assert.Contains(DemonstrationPeople.All, person => person.PortraitName == name);
        var picture = File.ReadAllBytes(FakeCamera.LivePicture(name));
        Assert.Equal((640, 480), JpegSize.Of(picture));
        var film = FakeCamera.WriteFilm(FakeCamera.LivePicture(name));
        try
        {
            var written = File.ReadAllBytes(film);
            var head = Array.IndexOf(written, (byte)'\n') + 1;
            Assert.Equal("YUV4MPEG2 W640 H480 F5:1 Ip A1:1 C420\n", System.Text.Encoding.ASCII.GetString(written, 0, head));
            Assert.Equal(0, (written.Length - head) % ("FRAME\n".Length + 640 * 480 * 3 / 2));
        }
        finally
        {
            File.Delete(film);
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> PhotoOfAsync(DemonstrationPerson person)
    {
        var answer = await s_register.LookUpAsync(CitizenIdNumber.Stored(person.Number), TestContext.Current.CancellationToken);
        return Assert.IsType<RegisterAnswer.Found>(answer).PhotoJpeg;
    }

    private static string ResourceName(string portraitName) => $"StaffPortal.Registers.Demonstration.Portraits.{portraitName}.jpg";

    private static byte[] Embedded(string portraitName) => ReadResource(ResourceName(portraitName));

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(DemonstrationRegister).Assembly.GetManifestResourceStream(name);
        Assert.NotNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
