namespace Analytics.Etl.Demo.Study;

/// <summary>What is studied: themes of the year, of the season and of every day.</summary>
internal static class Topics
{
    private static readonly string[] Always =
    [
        "学习党章党规党纪", "学习习近平新时代中国特色社会主义思想", "学习《中国共产党纪律处分条例》", "学习中央八项规定及其实施细则精神", "学习《习近平谈治国理政》",
        "学习宪法和国家安全法", "学习基层治理与服务群众经验", "学习乡村振兴政策", "学习安全生产重要论述", "学习生态文明思想", "学习党史国史", "学习先进典型事迹",
        "学习民法典", "学习数字化政务服务", "学习优化营商环境条例", "学习意识形态工作责任制", "学习民族团结进步政策", "学习廉洁自律准则",
    ];

    private static readonly string[][] BySeason =
    [
        ["学习中央经济工作会议精神", "学习全国两会精神", "部署年度学习型党组织建设", "学习中央一号文件", "学习弘扬雷锋精神"],
        ["学习劳模精神工匠精神", "庆祝建党节主题教育", "学习弘扬五四精神", "党纪学习教育专题研讨", "重温入党誓词"],
        ["学习“七一”重要讲话精神", "防汛抗旱与应急能力学习", "学习人民军队光荣传统", "学习教育强国建设规划", "传承抗战精神"],
        ["学习中央全会精神", "国家宪法日专题学习", "年度述学评学考学", "总结全年学习情况", "庆祝国庆主题教育"],
    ];

    /// <summary>A topic for a session of the quarter.</summary>
    public static string Next(Quarter quarter, SplitRandom random) =>
        random.Happens(0.4) ? random.Pick(BySeason[quarter.Number - 1]) : random.Pick(Always);
}
