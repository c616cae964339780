using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>How many cases wait for this supervisor, in the bar of every page; follows by itself.</summary>
public sealed partial class ApprovalCount(ListApprovals approvals, CaseNews news) : IDisposable
{
    private readonly Leaving _leaving = new();
    private int? _count;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public required OfficerSession Officer { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            while (true)
            {
                var next = news.Next(Officer.OfficeCode);
                // books that do not answer leave what was known
                if (await approvals.CountAsync(Officer, _leaving.Token) is { } count && count != _count)
                {
                    _count = count;
                    StateHasChanged();
                }
                await news.WaitAsync(next, _leaving.Token);
            }
        }
        catch (Exception left) when (_leaving.IsCancellationRequested && left is (OperationCanceledException or ObjectDisposedException))
        {
            // the page is gone
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
