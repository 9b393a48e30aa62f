namespace Analytics.Etl.Demo.Places;

/// <summary>Gives the units of an area their names; what lies under a committee carries the committee's name.</summary>
internal sealed class UnitNames(Area area, PlaceNames places)
{
    private static readonly string[] Ordinals = ["第一", "第二", "第三"];
    private readonly Dictionary<string, int> used = [];
    private readonly Dictionary<int, string> stems = [];

    /// <summary>The name of the next unit.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="place">The slot's place in the pattern.</param>
    public string Next(UnitSlot slot, int place)
    {
        var stem = Stem(slot);
        stems[place] = stem;
        return slot.Level switch
        {
            "township" => area.IsDistrict ? $"中共{area.Name}{stem}工作委员会" : $"中共{area.Name}{stem}委员会",
            "committee" => stem + (slot.Kind == "agency" ? "机关党委" : "党委"),
            "general_branch" => stem + "党总支",
            _ => stem + (IsOwnPlace(slot) ? "党支部" : "党支部".Insert(0, Ordinals[place % 3])),
        };
    }

    private static bool IsOwnPlace(UnitSlot slot) => slot.Under < 0 || slot.Kind is "village" or "community" or "new_org";

    private string Stem(UnitSlot slot)
    {
        if (slot.Under >= 0 && !IsOwnPlace(slot))
        {
            return slot.Level == "general_branch" ? stems[slot.Under] + "机关" : stems[slot.Under];
        }

        var town = slot.Under >= 0 ? stems[slot.Under] : "";
        return slot switch
        {
            { Level: "township" } => places.Town() + (area.IsDistrict ? "街道" : used.GetValueOrDefault("agency") % 2 == 0 ? "镇" : "乡"),
            { Kind: "village" } => town + places.Village(),
            { Kind: "community" } => town + places.Community(),
            { Kind: "new_org" } => slot.Level == "committee" ? area.Prefix + places.Firm().Replace("有限公司", "行业", StringComparison.Ordinal) : area.Prefix + places.Firm(),
            { Kind: "agency" } => area.Prefix + Listed("agency", Offices.Agencies),
            { Kind: "enterprise" } => area.Prefix + Listed("enterprise", Offices.Enterprises),
            { Kind: "institution" } => area.Prefix + Listed("institution", Offices.Institutions),
            _ => area.Prefix + Listed("school", Offices.Schools),
        };
    }

    private string Listed(string kind, string[] list)
    {
        var place = used.GetValueOrDefault(kind);
        used[kind] = place + 1;
        return Offices.At(list, place);
    }
}
