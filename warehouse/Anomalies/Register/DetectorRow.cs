namespace Analytics.Warehouse.Anomalies.Register;

/// <summary>A row of <c>dim_detector</c>; the table's comments say what each column holds.</summary>
internal sealed record DetectorRow(
    string Detector,
    string Code,
    string Severity,
    string Law,
    string Scale,
    string Family,
    double Weight,
    int Floor,
    double? FlagQ,
    int? FlagLeast,
    string Datasets,
    string Fields,
    string Chart,
    string NameZh,
    string NameEn,
    string? SummaryZh,
    string? SummaryEn,
    string QuestionZh,
    string QuestionEn,
    string InnocentZh,
    string InnocentEn);
