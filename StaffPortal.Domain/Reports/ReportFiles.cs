namespace StaffPortal.Domain.Reports;

/// <summary>Why a report file is made. Names are stored.</summary>
public enum ReportFileKind
{
    /// <summary>导出: an officer asked for it.</summary>
    Export,

    /// <summary>日报 of an office, or of a saved report.</summary>
    Daily,

    /// <summary>月报 of an office, or of a saved report.</summary>
    Monthly,
}

/// <summary>What a report file is. Names are stored.</summary>
public enum ReportFormat
{
    /// <summary>Every counted case as one line of comma-separated text.</summary>
    Csv,

    /// <summary>A workbook: the figures, and every counted case.</summary>
    Xlsx,

    /// <summary>The figures and charts, to be printed and filed.</summary>
    Pdf,
}

/// <summary>How far a report file is. Names are stored.</summary>
public enum ReportFileState
{
    /// <summary>排队.</summary>
    Waiting,

    /// <summary>生成中.</summary>
    Running,

    /// <summary>已生成.</summary>
    Done,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>未成功.</summary>
    Failed,
}

/// <summary>Whether a saved report is made by itself. Names are stored.</summary>
public enum ReportSchedule
{
    /// <summary>Only looked at.</summary>
    None,

    /// <summary>Each day, of the day before.</summary>
    Daily,

    /// <summary>Each month, of the month before.</summary>
    Monthly,
}
