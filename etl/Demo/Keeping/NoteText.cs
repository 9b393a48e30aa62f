using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>Makes up study notes, sentence by sentence; there are far more sentences than notes, so that two honest notes share turns of phrase and no passages.</summary>
internal static partial class NoteText
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["doc"] =
        [
            "《中国共产党章程》", "二十大报告", "中央八项规定实施细则", "《纪律处分条例》", "《廉洁自律准则》", "《习近平谈治国理政》第四卷", "党史第二个决议", "政府工作报告", "中央一号文件", "民法典婚姻家庭编",
            "《安全生产法》", "《保密法》", "支部工作条例", "《党员教育管理工作条例》", "《信访工作条例》", "《乡村振兴促进法》", "《数据安全法》", "新质生产力的几篇讲话", "为基层减负的若干规定", "《问责条例》", "三中全会的决定", "《宪法》总纲",
        ],
        ["idea"] =
        [
            "一切为了群众", "实事求是", "民主集中制", "把权力关进制度的笼子", "守土有责", "调查研究是谋事之基", "绿水青山就是金山银山", "打铁还需自身硬", "四下基层", "枫桥经验", "久久为功", "钉钉子精神", "自我革命", "底线思维",
            "抓早抓小", "以人民为中心的发展", "先立后破", "批评要对事不对人", "制度的生命力在于执行", "空谈误国", "把小事当大事来办", "共同富裕不是平均主义",
        ],
        ["matter"] =
        [
            "旧楼加装电梯", "河道清淤", "独居老人用餐", "村道路灯维修", "垃圾分类投放点", "医保异地备案", "孩子转学手续", "退役军人优待证", "土地确权纠纷", "电动车飞线充电", "小区停车位划线", "灌溉水渠改造", "农机补贴申领",
            "残疾证换发", "果园销路", "物业费争议", "养老金认证", "危房鉴定", "宅基地审批", "噪声扰民", "公厕改造", "校门口拥堵",
        ],
        ["who"] = ["老支书", "网格员小王", "隔壁科室的老张", "驻村第一书记", "刚入职的小刘", "退休的陈老师", "窗口的大姐", "村会计", "车间的班长", "物业的赵经理", "党小组长", "卫生院的医生", "技术员老周", "社区的志愿者", "分管领导", "挂职的干部", "种粮大户老吴", "一位老党员"],
        ["place"] = ["村委会", "政务大厅", "田埂上", "三号车间", "社区活动室", "信访接待室", "学校操场", "养老院", "工地板房", "镇上的集市", "会议室里", "村民家里", "扶贫车间", "河堤上", "卫生室", "党群服务中心", "值班室", "企业的食堂"],
        ["flaw"] =
        [
            "学得不系统", "遇事绕着走", "说得多做得少", "怕得罪人", "记笔记只抄原文", "下基层走马观花", "凭老经验办事", "对新业务不熟", "材料写得空", "和年轻同志谈心少", "考虑自己多了些", "抓落实虎头蛇尾", "对数字不敏感", "政策讲不透", "办事有拖延",
            "学用脱节", "开会爱念稿子", "只报喜不报忧",
        ],
        ["cause"] = ["根子在思想上松了劲", "多半是时间没有安排好", "还是责任心不够", "说到底是本领恐慌", "因为总觉得有人兜底", "主要是缺少检查", "和平时不爱琢磨有关", "怪不得别人", "是把学习当成了任务", "归根到底是宗旨意识不牢", "也有岗位刚调整的原因", "与我性子急有关"],
        ["plan"] =
        [
            "每周抽两个晚上读原著", "把每条意见记到本子上逐项销号", "每月到联系户家里坐一坐", "先把办事指南改成大白话", "跟班学一次窗口业务", "把台账从头核对一遍", "请业务骨干来讲一课", "写一篇不少于千字的调研", "带头把会开短", "和结对同志互相出题",
            "把学到的条文做成卡片", "先解决最容易见效的那件事", "年底前拿下从业资格", "把流程图贴到墙上", "每次会后当天整理要点", "主动认领一个难点", "学会用表格软件做分析", "把电话公开给群众",
        ],
        ["feel"] = ["心里很受触动", "脸上有些发烫", "觉得肩上的担子更重了", "一下子想通了许多", "既惭愧又受鼓舞", "对这份工作多了敬畏", "有了紧迫感", "明白了差距在哪里", "踏实了不少", "很久不能平静", "感到自己还有使不完的劲", "不敢再有半点马虎"],
        ["time"] = ["月初", "上周三", "这个月", "雨后那天", "周五下午", "清明前后", "开学那周", "农忙时节", "前不久", "月底盘点时", "值夜班的时候", "入汛以来", "上次支部会上", "国庆前", "体检回来", "搬进新办公楼以后", "晚饭后", "周末"],
        ["way"] = ["逐字逐句", "对照案例", "结合岗位", "带着问题", "和同事轮流领读", "边看边画重点", "先听讲解再自己通读", "用手机软件反复听", "分成三次", "从头到尾", "挑了最不懂的两章"],
    };

    private static readonly string[] Frames =
    [
        "{time}{way}学了{doc}，印象最深的是“{idea}”这句话。", "{who}在{place}讲起{matter}的经过，我{feel}。", "对照{doc}，自己的毛病是{flaw}，{cause}。", "下一步打算{plan}，争取{n}天内见到变化。",
        "以前总以为“{idea}”离自己很远，办完{matter}这件事才知道并非如此。", "{time}在{place}碰到{who}，他问我{doc}里有没有说到{matter}，我一时答不上来。", "为了{matter}，前后跑了{n}趟，{feel}。", "小组讨论时有人提到{flaw}，其实我也一样，{cause}。",
        "学{doc}不能只图快，我{way}读了{n}页，抄下三处不懂的地方去问{who}。", "“{idea}”落到我们单位，首先就是把{matter}办好。", "今后要{plan}，同时改掉{flaw}的习惯。", "{who}说，{matter}拖了{n}个月，不是没有办法，{cause}。",
        "把{doc}和去年的做法放在一起看，变化有{n}处，其中与{matter}有关的最要紧。", "{time}支部组织到{place}，现场听{who}讲“{idea}”，{feel}。", "我负责的片区有{n}户人家，为{matter}找过我的就有一半。", "老同志的话不多，一句“{idea}”让我想了{n}天。",
        "读到这一节，想起{time}在{place}处理{matter}时的急躁，{feel}。", "要我说，{flaw}比不会更可怕，{cause}。", "笔记里记着{who}的建议：{plan}。", "讨论{doc}时分歧不小，{n}个人有三种看法，最后还是回到“{idea}”上。",
        "{matter}看着是小事，背后牵着{n}家人的日子。", "这次测试错了{n}道，多半出在{doc}这一块，{cause}。", "从{place}回来的路上，我和{who}约好{plan}。", "如果人人都{flaw}，再好的{doc}也只是挂在墙上。",
        "{time}起我坚持{plan}，到今天是第{n}天。", "真正弄懂“{idea}”，要从{place}这样的地方开始。", "上级交办的{matter}限{n}日办结，我们提前两天，靠的是{way}把规定吃透。", "有群众在{place}当面说我们{flaw}，当时{feel}。",
        "{who}带来的例子很具体：一件{matter}，{n}个章，换了思路一天就办成。", "关于“{idea}”，书上的话我抄了{n}遍，不如在{place}办一回实事记得牢。", "回头看这一段的学习，{way}的办法管用，{flaw}的老毛病还在。", "我给自己定了{n}条，头一条就是{plan}。",
        "{doc}里的要求到了{place}怎么落，{who}画了一张图，{feel}。", "同样是{matter}，邻近单位只用{n}天，我们用了两倍，{cause}。", "听完课我没有马上走，和{who}又聊了聊{doc}，才知道自己{flaw}。", "{time}轮到我领读，备了{n}个晚上，{feel}。",
        "说一千道一万，“{idea}”要看{matter}办没办成。", "我把{doc}推荐给{who}，他回我一句：先改改{flaw}。", "年初许诺{plan}，做到了{n}次，剩下的{cause}。", "{place}的墙上写着“{idea}”，{who}每天从那里走过{n}回。",
    ];

    private static readonly (string Head, string Foot)[] Forms =
    [
        ("一、学习内容。按照上级党委统一部署，本季度围绕规定篇目开展集中学习与个人自学。二、学习体会。", "三、下步打算。进一步提高政治站位，立足本职岗位，以实际行动践行初心使命。"),
        ("根据市委学习安排，结合本单位实际，现将本人学习情况记录如下。", "以上是本人的学习体会，不足之处请同志们批评指正，今后将继续努力。"),
        ("【规定学习篇目】已按计划完成。【收获与认识】", "【存在不足】理论联系实际还不够紧密。【改进措施】坚持学思用贯通、知信行统一。"),
    ];

    /// <summary>A text of about so many characters.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="length">Characters, 60 or more; the text ends with the sentence that reaches it.</param>
    /// <param name="form">The mandated form, 1 to 3; 0 = none.</param>
    public static string Write(SplitRandom random, int length, int form)
    {
        var (head, foot) = form == 0 ? ("", "") : Forms[form - 1];
        var text = new StringBuilder(head);
        var order = random.Order(Frames.Length);
        for (var place = 0; place == 0 || text.Length + foot.Length < length - 15; place++)
        {
            text.Append(Slot().Replace(Frames[order[place % order.Length]], slot => Fill(slot.Groups[1].Value, random)));
        }

        return text.Append(foot).ToString();
    }

    private static string Fill(string slot, SplitRandom random) =>
        slot == "n" ? random.Between(2, 40).ToString(CultureInfo.InvariantCulture) : random.Pick(Words[slot]);

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Slot();
}
