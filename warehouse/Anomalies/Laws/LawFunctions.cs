using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Analytics.Warehouse.Anomalies.Laws;

/// <summary>Makes the laws of chance callable from models: doubles in, a double out, null for a null or an impossible argument.</summary>
public static class LawFunctions
{
    /// <summary>Registers all laws in the database of a connection; does nothing where they are there already.</summary>
    /// <param name="connection">An open connection.</param>
    public static void Register(DuckDBConnection connection)
    {
        if (Exists(connection))
        {
            return;
        }

        Two(connection, "poisson_mid_p", CountLaws.PoissonMidP);
        Two(connection, "student_tail", ContinuousLaws.StudentTail);
        Three(connection, "negative_binomial_mid_p", CountLaws.NegativeBinomialMidP);
        Four(connection, "beta_binomial_mid_p", CountLaws.BetaBinomialMidP);
        Four(connection, "grid_rate_chance", RateLaws.GridRateChance);
    }

    // The functions belong to the database, not to the connection, and registering twice is an error.
    private static bool Exists(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from duckdb_functions() where function_name = 'beta_binomial_mid_p'";
        return (long)command.ExecuteScalar()! > 0;
    }

    private static void Two(DuckDBConnection connection, string name, Func<double, double, double> law) =>
        connection.RegisterScalarFunction<double, double, double>(name, (arguments, result, rows) =>
            Each(arguments, result, rows, row => law(Argument(arguments[0], row), Argument(arguments[1], row))));

    private static void Three(DuckDBConnection connection, string name, Func<double, double, double, double> law) =>
        connection.RegisterScalarFunction<double, double, double, double>(name, (arguments, result, rows) =>
            Each(arguments, result, rows, row => law(Argument(arguments[0], row), Argument(arguments[1], row), Argument(arguments[2], row))));

    private static void Four(DuckDBConnection connection, string name, Func<double, double, double, double, double> law) =>
        connection.RegisterScalarFunction<double, double, double, double, double>(name, (arguments, result, rows) =>
            Each(arguments, result, rows, row => law(Argument(arguments[0], row), Argument(arguments[1], row), Argument(arguments[2], row), Argument(arguments[3], row))));

    private static void Each(IReadOnlyList<IDuckDBDataReader> arguments, IDuckDBDataWriter result, ulong rows, Func<ulong, double> law)
    {
        for (ulong row = 0; row < rows; row++)
        {
            var figure = IsGiven(arguments, row) ? law(row) : double.NaN;
            if (double.IsNaN(figure))
            {
                result.WriteNull(row);
            }
            else
            {
                result.WriteValue(figure, row);
            }
        }
    }

    private static bool IsGiven(IReadOnlyList<IDuckDBDataReader> arguments, ulong row)
    {
        foreach (var argument in arguments)
        {
            if (!argument.IsValid(row))
            {
                return false;
            }
        }

        return true;
    }

    private static double Argument(IDuckDBDataReader argument, ulong row) => argument.GetValue<double>(row);
}
