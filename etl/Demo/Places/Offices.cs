namespace Analytics.Etl.Demo.Places;

/// <summary>Offices, firms and schools that every area has, in the order they appear as a city grows.</summary>
internal static class Offices
{
    /// <summary>Government offices.</summary>
    public static readonly string[] Agencies =
    [
        "发展和改革局", "教育局", "财政局", "人力资源和社会保障局", "自然资源局", "住房和城乡建设局", "交通运输局", "水务局", "农业农村局", "商务局",
        "文化和旅游局", "卫生健康局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局", "信访局", "司法局", "民政局", "生态环境局", "城市管理局",
    ];

    /// <summary>Firms that the state owns; the first is the city investment company.</summary>
    public static readonly string[] Enterprises =
    [
        "城市建设投资集团", "水务集团", "公共交通集团", "文化旅游发展集团", "粮食储备公司", "燃气集团", "国有资产运营公司", "供销集团", "农业发展集团", "环境服务公司",
    ];

    /// <summary>Institutions.</summary>
    public static readonly string[] Institutions =
    [
        "人民医院", "中医院", "图书馆", "疾病预防控制中心", "融媒体中心", "妇幼保健院", "文化馆", "公路养护中心", "农业技术推广中心", "不动产登记中心",
    ];

    /// <summary>Schools.</summary>
    public static readonly string[] Schools =
    [
        "第一中学", "实验小学", "职业技术学校", "第二中学", "第三中学", "外国语学校", "师范附属小学", "特殊教育学校", "第四中学", "第五中学",
    ];

    /// <summary>The name at a place of such a list; past its end the list begins again with a number.</summary>
    public static string At(string[] list, int place) => place < list.Length ? list[place] : $"{list[place % list.Length]}（{place / list.Length + 1}）";
}
