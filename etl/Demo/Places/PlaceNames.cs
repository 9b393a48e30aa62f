namespace Analytics.Etl.Demo.Places;

/// <summary>Names of towns, villages, communities, offices and firms: made up of common parts, none twice in one area.</summary>
internal sealed class PlaceNames
{
    private static readonly string[] First = ["柳", "青", "白", "龙", "石", "桃", "松", "竹", "云", "清", "南", "北", "金", "银", "凤", "鹤", "梅", "荷", "枫", "杨"];
    private static readonly string[] Second = ["河", "溪", "山", "坪", "岭", "湾", "桥", "塘", "泉", "店", "滩", "坝", "洲", "浦", "林", "集"];
    private static readonly string[] Families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"];
    private static readonly string[] Settlements = ["家庄", "家湾", "家坪", "家沟", "家桥", "家岭", "家营", "家屯", "家堡", "家畈"];
    private static readonly string[] Quarters = ["和平", "幸福", "建设", "新华", "文化", "光明", "友谊", "朝阳", "人民", "解放", "团结", "胜利", "安居", "康乐", "锦绣", "滨江"];
    private static readonly string[] Streets = ["路", "里", "苑", "园", "街", "新村", "广场", "东路", "西路", "花园"];
    private static readonly string[] Firms = ["恒达", "瑞丰", "宏远", "华盛", "金泰", "安泰", "新锐", "众诚", "联创", "博远", "盛源", "佳禾", "天和", "利民", "锦程", "嘉信"];
    private static readonly string[] Trades = ["物流", "机械", "电子", "食品", "纺织", "建材", "软件", "商贸", "餐饮", "农业科技", "医药", "家居"];

    private readonly Dictionary<string, int[]> orders = [];
    private readonly Dictionary<string, int> used = [];
    private readonly SplitRandom random;

    /// <summary>Names for one area.</summary>
    public PlaceNames(SplitRandom random) => this.random = random;

    /// <summary>A town's stem, such as 柳溪.</summary>
    public string Town() => Next("town", First, Second);

    /// <summary>A village, such as 王家湾村.</summary>
    public string Village() => Next("village", Families, Settlements) + "村";

    /// <summary>A community, such as 和平里社区.</summary>
    public string Community() => Next("community", Quarters, Streets) + "社区";

    /// <summary>A firm, such as 恒达物流有限公司.</summary>
    public string Firm() => Next("firm", Firms, Trades) + "有限公司";

    private string Next(string kind, string[] heads, string[] tails)
    {
        if (!orders.TryGetValue(kind, out var order))
        {
            order = random.Split(kind).Order(heads.Length * tails.Length);
            orders[kind] = order;
        }

        var place = used.GetValueOrDefault(kind);
        used[kind] = place + 1;
        var number = order[place % order.Length];
        var again = place / order.Length;
        return heads[number / tails.Length] + tails[number % tails.Length] + (again == 0 ? "" : $"{again + 1}");
    }
}
