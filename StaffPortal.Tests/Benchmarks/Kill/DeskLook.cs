using System.Text.Json;
using Microsoft.Playwright;
using StaffPortal.Tests.EndToEnd.Portal;

namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>What an officer sees when he looks at the desk.</summary>
/// <param name="CaseId">The case in the address; empty where there is none, also for the moment in which the last case leaves the screen.</param>
/// <param name="Word">The large word of the third column; empty where there is no desk.</param>
/// <param name="Text">The line below it.</param>
/// <param name="Number">The number of the certificate, without spaces.</param>
/// <param name="Sent">The certificate is noted as sent to the printer.</param>
/// <param name="Typed">What stands in the number field.</param>
/// <param name="Busy">An act is under way.</param>
/// <param name="Cut">The dialog of a lost connection is open.</param>
/// <param name="Asked">The desk asks whether the case is really to end.</param>
/// <param name="Trouble">The words of an error page.</param>
/// <param name="Turn">Counts what the desk answered.</param>
internal sealed record DeskLook(string CaseId, string Word, string Text, string Number, bool Sent, string Typed, bool Busy, bool Cut, bool Asked, string Trouble, string Turn)
{
    /// <summary>Where the desk stands, and nothing of the traveller.</summary>
    public override string ToString() => $"'{Word}'{(Busy ? ", busy" : "")}{(Cut ? ", connection lost" : "")}{(Asked ? ", asks whether to end" : "")}{(Typed.Length > 0 ? ", a number typed" : "")}, turn {Turn}";

    private const string Script = """
        () => {
            const text = where => document.querySelector(where)?.textContent.trim() ?? '';
            const desk = document.querySelector('[data-desk]');
            const circuit = document.getElementById('blazor-error-ui');
            return JSON.stringify({
                CaseId: location.pathname.split('/')[2] ?? '', Word: text('.verdict strong'), Text: text('.verdict p'), Number: text('.verdict .num').replaceAll(' ', ''),
                Sent: text('.mini').includes('已送打印'), Typed: document.querySelector('[data-desk] input[type=text]')?.value ?? '',
                Busy: desk?.getAttribute('aria-busy') === 'true', Cut: document.getElementById('components-reconnect-modal')?.open === true,
                Asked: [...document.querySelectorAll('dialog[open] button')].some(button => button.textContent.trim() === '确定结束'),
                Trouble: text('.trouble') || (circuit && getComputedStyle(circuit).display !== 'none' ? circuit.textContent.trim() : ''),
                Turn: desk?.dataset.turn ?? '',
            });
        }
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Looks. Null while the page is being replaced by another.</summary>
    public static async Task<DeskLook?> AtAsync(PortalTab tab)
    {
        try
        {
            return JsonSerializer.Deserialize<DeskLook>(await tab.Page.EvaluateAsync<string>(Script).WaitAsync(s_patience));
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            return null;
        }
    }
}
