using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;

namespace Analytics.Etl.Commands;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done or refused, with problems in the data that somebody must mend.</summary>
    public const int DataProblems = 1;

    /// <summary>The command was typed wrong, or names what does not exist.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine stands in the way: a busy warehouse, a missing file, a full disk.</summary>
    public const int Environment = 3;

    /// <summary>The code of a failure that its message explains; null for a defect of the program.</summary>
    /// <param name="exception">What a verb threw.</param>
    public static int? Of(Exception exception) => exception switch
    {
        ClosingException => WrongUsage,
        ChecksFailedException or ModelException or SystemFileException => DataProblems,
        IOException or UnauthorizedAccessException => Environment,
        _ => null,
    };
}
