using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StaffPortal.Documents;

namespace StaffPortal.Features.Desk;

/// <summary>Why a picture was not taken, in words that end with what to do next.</summary>
internal static class PictureProblems
{
    public static ProblemHttpResult Of(string code, int status) => TypedResults.Problem(new ProblemDetails
    {
        Type = $"urn:staffportal:picture:{code}",
        Title = Title(code),
        Status = status,
        Extensions = { ["code"] = code },
    });

    private static string Title(string code) => code switch
    {
        nameof(PictureFault.Empty) => "没有收到图片内容，请重拍或重新选择。",
        nameof(PictureFault.TooManyBytes) => "图片超过 8 MB，请选小一点的照片。",
        nameof(PictureFault.NotAPicture) => "这不是 JPEG 或 PNG 图片，请选择照片文件。",
        nameof(PictureFault.TooManyPixels) => "图片尺寸过大（超过 2500 万像素），请缩小后再选。",
        nameof(PictureFault.TooSmall) => "图片太小（至少 358×441 像素），请重拍或换一张。",
        nameof(PictureFault.Damaged) => "图片已损坏，读不出来，请重拍或换一张。",
        nameof(DeskFault.NotAllowed) => "只有制证民警可以拍照，请用制证民警账号登录。",
        nameof(DeskFault.NoSuchCase) => "找不到这笔业务，请重新查询旅客。",
        nameof(DeskFault.TakenOver) => "这笔业务已由其他窗口接办，请刷新页面。",
        nameof(DeskFault.AlreadyDecided) => "这笔业务已经办结，不能再换照片。",
        nameof(DeskFault.DatabaseUnavailable) => "系统暂时存不进照片，请稍候再拍一次。",
        "FormExpired" => "页面已过期，请刷新后再拍，已填内容不会丢失。",
        _ => "照片没有存上，请再拍一次。",
    };
}
