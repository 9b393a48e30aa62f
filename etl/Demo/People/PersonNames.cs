namespace Analytics.Etl.Demo.People;

/// <summary>Names of persons, by how common surnames are; no person is meant.</summary>
internal static class PersonNames
{
    private const string Surnames = "王王王李李李张张张刘刘陈陈杨杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Middles = "建国文志德永明家玉春晓子海俊丽雪秀桂淑美华荣思雨宇浩欣佳红晨立新宏振兴成庆";
    private const string Lasts = "华平军伟强勇涛明辉杰磊斌波鹏飞峰龙林芳敏静丽娟艳玲燕霞梅兰英萍红玉洁琳慧莹颖婷雯欣然博远东亮刚健生才良福祥安宁";

    /// <summary>A name of two or three characters.</summary>
    public static string Next(SplitRandom random)
    {
        var surname = Surnames[random.Between(0, Surnames.Length - 1)];
        var last = Lasts[random.Between(0, Lasts.Length - 1)];
        return random.Happens(0.22) ? $"{surname}{last}" : $"{surname}{Middles[random.Between(0, Middles.Length - 1)]}{last}";
    }
}
