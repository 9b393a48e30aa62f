namespace Analytics.Warehouse.Builds;

/// <summary>What a build did, and why.</summary>
/// <param name="Reason">Why every model was built, or that new loads only were.</param>
/// <param name="Loads">Loads that count since the build before, or no longer do; 0 for a full build.</param>
/// <param name="ScoreSeconds">How long it took until scores, coverage and comparisons stood.</param>
/// <param name="DetectionSeconds">How long the flags and risks took after that.</param>
public sealed record BuildResult(BuildReason Reason, long Loads, double ScoreSeconds, double DetectionSeconds)
{
    /// <summary>Whether every model was built.</summary>
    public bool IsFull => Reason != BuildReason.Loads;
}

/// <summary>Why a build was full, or that it was not.</summary>
/// <param name="Code">The word kept in <c>build_run</c>.</param>
/// <param name="Zh">Told in Chinese.</param>
/// <param name="En">Told in English.</param>
public sealed record BuildReason(string Code, string Zh, string En)
{
    /// <summary>Not full: only what new loads change was built.</summary>
    public static BuildReason Loads { get; } = new("loads", "只更新新装载数据所影响的部分", "only what new loads change");

    /// <summary>Somebody asked for it.</summary>
    public static BuildReason Asked { get; } = new("asked", "按要求全部构建", "as asked");

    /// <summary>There is no finished build of these rules by this version of the product.</summary>
    public static BuildReason First { get; } = new("first", "首次构建，或规则、设置、程序有变化，或上次构建未完成", "the first build, or rules, settings or the product changed, or the last build did not finish");

    /// <summary>Changes were let into a closed quarter, whose results are kept anew.</summary>
    public static BuildReason Closed { get; } = new("closed", "已接受封账季度的重述", "changes were let into a closed quarter");

    /// <summary>A system leaves contradicted records out of its evidence, so that scores follow from what detection finds.</summary>
    public static BuildReason Upheld { get; } = new("upheld", "有体系不采信相互矛盾的记录", "a system leaves contradicted records out");

    /// <summary>Units, members, enrolments or the calendar changed: who answers for what.</summary>
    public static BuildReason Registers { get; } = new("registers", "单位、成员、参评名单或报送日历有变化", "units, members, enrolments or the calendar changed");

    /// <summary>The new loads speak of so many units that parts are no gain.</summary>
    public static BuildReason Many { get; } = new("many", "新数据涉及的单位和人员太多", "the new loads speak of too many units and people");

    /// <summary>Something that all results rest on changed, such as the newest quarter.</summary>
    public static BuildReason Shared { get; } = new("shared", "所有结果共同依据的内容有变化（如最新季度）", "what all results rest on changed, such as the newest quarter");
}
