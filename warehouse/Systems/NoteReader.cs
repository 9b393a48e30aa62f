namespace Analytics.Warehouse.Systems;

/// <summary>Reads what a text states without scoring it, and what it leaves out.</summary>
/// <remarks>
/// <code>
/// process: [{stage: {zh: 自评, en: Self-assessment}, quote: …}]
/// facts: [{fact: {zh: …, en: …}, quote: …}]
/// missing: [{what: {zh: 第12项分值, en: Points of item 12}, issue: ISS-11, quote: …}]       # what the text does not show
/// issues: [{issue: ISS-12, note: {zh: …, en: …}}]
/// </code>
/// </remarks>
internal static class NoteReader
{
    private static readonly (string List, string Kind, string Words)[] Kinds =
        [("process", "stage", "stage"), ("facts", "fact", "fact"), ("missing", "missing", "what"), ("issues", "issue", "note")];

    public static void Read(SystemScope scope, YamlEntry root)
    {
        foreach (var (list, kind, words) in Kinds)
        {
            foreach (var note in root.List(list))
            {
                note.Require(words);
                if (kind == "issue")
                {
                    note.Require("issue");
                }

                var text = note.Words(words);
                var reference = kind is "missing" or "issue" ? note.Text("issue") : null;
                scope.Rows.Notes.Add(new NoteRow(
                    scope.SystemId, scope.Version, scope.Rows.Notes.Count + 1, kind, reference, text?.Zh ?? "", text?.En ?? "", note.Joined("quote", "；")));
                note.Close(kind);
            }
        }
    }
}
