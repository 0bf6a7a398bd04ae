package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Where the command line starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = run(out, err, args);
        out.flush();
        System.exit(exit);
    }

    /** Runs one command; everything it prints goes to the writers given. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commands(out, err).execute(args);
    }

    /** Days are typed with four digits of year; another year is a slip. */
    private static LocalDate day(String typed) {
        try {
            return Days.written(LocalDate.parse(typed.strip()), "The day");
        } catch (DateTimeParseException | Invalid noDay) {
            throw new TypeConversionException(
                    "\"%s\" is no day; write it as in 2027-03-01".formatted(typed));
        }
    }

    /** In the order of the work: files, the office, the cut, clearing, papers, selling, money. */
    static CommandLine commands(PrintWriter out, PrintWriter err) {
        var console = new Console(out, err);
        var root = new ClearcutCommand();
        return new CommandLine(root)
                .addSubcommand(new TimelineCommand(console))
                .addSubcommand(new RightsCommand(console))
                .addSubcommand(new TermCommand(console))
                .addSubcommand(new DirectoryCommand(console))
                .addSubcommand(new InitCommand(console, root))
                .addSubcommand(new ProductionCommand(console, root))
                .addSubcommand(new ImportCommand(console, root))
                .addSubcommand(new ExportCommand(console, root))
                .addSubcommand(new CutCommand(console, root))
                .addSubcommand(new UseCommand(console, root))
                .addSubcommand(new CheckCommand(console, root))
                .addSubcommand(new SearchCommand(console, root))
                .addSubcommand(new CaseCommand(console, root))
                .addSubcommand(new EvidenceCommand(console, root))
                .addSubcommand(new LetterCommand(console, root))
                .addSubcommand(new TitleCommand(console, root))
                .addSubcommand(new ReleaseCommand(console, root))
                .addSubcommand(new NegativeCommand(console, root))
                .addSubcommand(new OpinionCommand(console, root))
                .addSubcommand(new SearchLogCommand(console, root))
                .addSubcommand(new EnclosureCommand(console, root))
                .addSubcommand(new PackCommand(console, root))
                .addSubcommand(new DealCommand(console, root))
                .addSubcommand(new SaleCommand(console, root))
                .addSubcommand(new QuoteCommand(console, root))
                .addSubcommand(new LicenceCommand(console, root))
                .addSubcommand(new OptionCommand(console, root))
                .addSubcommand(new StepCommand(console, root))
                .addSubcommand(new DutyCommand(console, root))
                .addSubcommand(new MfnCommand(console, root))
                .addSubcommand(new EventCommand(console, root))
                .addSubcommand(new RateCommand(console, root))
                .addSubcommand(new BudgetCommand(console, root))
                .addSubcommand(new JournalCommand(console, root))
                .addSubcommand(new TokenCommand(console, root))
                .addSubcommand(new DemoCommand(console, root))
                .addSubcommand(new ServeCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::day)
                .setExecutionExceptionHandler(new Failures(console));
    }
}
