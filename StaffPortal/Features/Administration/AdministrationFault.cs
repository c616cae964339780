namespace StaffPortal.Features.Administration;

/// <summary>Why an act of administration did not do what was asked. Each has a message and a next step in the resources.</summary>
public enum AdministrationFault
{
    /// <summary>This role may not do it; the trail keeps the attempt.</summary>
    NotAllowed,

    /// <summary>The field must not be empty.</summary>
    Missing,

    /// <summary>The field holds more than its column keeps.</summary>
    TooLong,

    /// <summary>The field holds characters that cannot be shown or printed, or that no name has.</summary>
    Characters,

    /// <summary>An office code is five of 0–9 and A–Z.</summary>
    CodeShape,

    /// <summary>There is an office of this code.</summary>
    CodeTaken,

    /// <summary>An officer's number (警号) is 1 to 20 digits.</summary>
    NumberShape,

    /// <summary>There is an officer of this number.</summary>
    NumberTaken,

    /// <summary>The mode stays: the office has issued, or has cases under way.</summary>
    ModeInUse,

    /// <summary>The office has as many desks as one may have.</summary>
    DesksUsedUp,

    /// <summary>There is no such office.</summary>
    NoSuchOffice,

    /// <summary>There is no such desk.</summary>
    NoSuchDesk,

    /// <summary>There is no such officer.</summary>
    NoSuchOfficer,

    /// <summary>The office above would stand below this one, or be this one.</summary>
    AboveItself,

    /// <summary>It is no citizen identity number.</summary>
    IdentityNumber,

    /// <summary>Nobody is sent to work in a closed office.</summary>
    OfficeClosed,

    /// <summary>Nobody disables himself or takes his own role away.</summary>
    OwnAccount,

    /// <summary>Nobody would be left to administer: no enabled administrator.</summary>
    LastAdministrator,

    /// <summary>Another administrator changed it first.</summary>
    ChangedMeanwhile,

    /// <summary>The period does not begin before it ends, is no date, or has more than 31 days.</summary>
    Period,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>Which field a problem is about, as it stands in the trail and in the resources.</summary>
public enum AdministrationField
{
    /// <summary>None: the act as a whole.</summary>
    None,

    /// <summary>代码 of an office.</summary>
    Code,

    /// <summary>全称 of an office, 姓名 of an officer.</summary>
    Name,

    /// <summary>简称.</summary>
    ShortName,

    /// <summary>窗口名称.</summary>
    WindowName,

    /// <summary>办理方式.</summary>
    Mode,

    /// <summary>窗口地点.</summary>
    Place,

    /// <summary>办理时间.</summary>
    Hours,

    /// <summary>警号.</summary>
    Number,

    /// <summary>角色.</summary>
    Role,

    /// <summary>单位 of an officer.</summary>
    Office,

    /// <summary>上级单位 of an office.</summary>
    Parent,

    /// <summary>本人公民身份号码 of an officer.</summary>
    Identity,
}

/// <summary>One thing that is wrong, and where.</summary>
public sealed record AdministrationProblem(AdministrationFault Fault, AdministrationField Field = AdministrationField.None);

/// <summary>What came of an act: how the thing now stands, what was wrong, or both (how it really stands, and why the act did not go through).</summary>
/// <param name="Stands">As it stands in the books; null where there is nothing to show.</param>
/// <param name="Problems">All that is wrong; empty where all went well.</param>
public sealed record AdministrationResult<T>(T? Stands, IReadOnlyList<AdministrationProblem> Problems)
    where T : class
{
    /// <summary>Whether nothing was wrong.</summary>
    public bool WentThrough => Problems.Count == 0;

    /// <summary>Whether one thing of all that is wrong is this.</summary>
    public bool Has(AdministrationFault fault) => Problems.Any(problem => problem.Fault == fault);
}
