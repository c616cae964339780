namespace StaffPortal.Domain.Alerts;

/// <summary>How a supervisor deals with a quiet alert. Names are stored: add members, never rename or remove one.</summary>
public enum AlertDecision
{
    /// <summary>放行: the traveller goes on as anyone.</summary>
    Release,

    /// <summary>不予签发: there is no certificate, or the one that was issued is called back.</summary>
    Refuse,
}

/// <summary>Why a quiet alert is closed; each reason belongs to one decision. Names are stored, encrypted: add members, never rename or remove one.</summary>
public enum AlertReason
{
    /// <summary>确为登记人员，现场已接手.</summary>
    TakenOver,

    /// <summary>不是同一人，已当面核实.</summary>
    NotTheSamePerson,

    /// <summary>登记已撤销，已电话确认.</summary>
    EntryWithdrawn,

    /// <summary>抽查无异常.</summary>
    NothingFound,

    /// <summary>抽查发现问题.</summary>
    SomethingFound,

    /// <summary>冒用他人号码，现场已接手.</summary>
    NumberMisused,

    /// <summary>登记有误，已转户籍部门更正.</summary>
    RegisterWrong,

    /// <summary>不是本人，现场已接手.</summary>
    SomeoneElse,

    /// <summary>是本人，请民警重新比对.</summary>
    TheSamePerson,

    /// <summary>已通知作废收回.</summary>
    CalledBack,

    /// <summary>核实无误.</summary>
    HolderIsRight,
}
