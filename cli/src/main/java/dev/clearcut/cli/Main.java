package dev.clearcut.cli;

import dev.clearcut.Build;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Where the command line starts. */
public final class Main {

    private static final Set<String> HELP = Set.of("-h", "--help");

    private Main() {}

    /** What is printed is English, whatever the machine speaks: its digits must be, too. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = run(out, err, args);
        out.flush();
        System.exit(exit);
    }

    /** Runs one command; everything it prints goes to the writers given. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commands(out, err, named(args)).execute(args);
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

    /**
     * All there are, in the order of the work: files, the office, the cut, clearing, papers,
     * selling, money.
     */
    static CommandLine commands(PrintWriter out, PrintWriter err) {
        return commands(out, err, "");
    }

    /** Making a command takes longer than most of them work: only the one that is named is made. */
    private static CommandLine commands(PrintWriter out, PrintWriter err, String wanted) {
        var console = new Console(out, err);
        var root = new ClearcutCommand();
        var all = all(console, root);
        var line = new CommandLine(root);
        line.getCommandSpec().version("clearcut " + Build.version());
        if (all.containsKey(wanted)) {
            line.addSubcommand(all.get(wanted).get());
        } else {
            all.values().forEach(command -> line.addSubcommand(command.get()));
            line.addSubcommand(new CommandLine.HelpCommand());
        }
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::day)
                .setExecutionExceptionHandler(new Failures(console));
    }

    /**
     * The first word that is no option of the root's and no value of one; empty for none, and where
     * help about all of them is asked for.
     */
    static String named(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (HELP.contains(args[i])) {
                return "";
            }
            if (ClearcutCommand.VALUED.contains(args[i])) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return args[i];
            }
        }
        return "";
    }

    private static Map<String, Supplier<Object>> all(Console console, ClearcutCommand root) {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("timeline", () -> new TimelineCommand(console));
        all.put("file", () -> FileCommand.with(console));
        all.put("spec", () -> new SpecCommand(console));
        all.put("formats", () -> new FormatsCommand(console));
        all.put("caption", () -> new CaptionCommand(console));
        all.put("rights", () -> new RightsCommand(console));
        all.put("term", () -> new TermCommand(console));
        all.put("directory", () -> new DirectoryCommand(console));
        all.put("hash", () -> new HashCommand(console));
        all.put("manifest", () -> new ManifestCommand(console));
        all.put("package", () -> new PackageCommand(console));
        all.put("name", () -> new NameCommand(console));
        all.put("init", () -> new InitCommand(console, root));
        all.put("production", () -> new ProductionCommand(console, root));
        all.put("import", () -> new ImportCommand(console, root));
        all.put("export", () -> new ExportCommand(console, root));
        all.put("cut", () -> new CutCommand(console, root));
        all.put("use", () -> new UseCommand(console, root));
        all.put("check", () -> new CheckCommand(console, root));
        all.put("search", () -> new SearchCommand(console, root));
        all.put("case", () -> new CaseCommand(console, root));
        all.put("evidence", () -> new EvidenceCommand(console, root));
        all.put("letter", () -> new LetterCommand(console, root));
        all.put("title", () -> new TitleCommand(console, root));
        all.put("release", () -> new ReleaseCommand(console, root));
        all.put("negative", () -> new NegativeCommand(console, root));
        all.put("opinion", () -> new OpinionCommand(console, root));
        all.put("searchlog", () -> new SearchLogCommand(console, root));
        all.put("enclosure", () -> new EnclosureCommand(console, root));
        all.put("pack", () -> new PackCommand(console, root));
        all.put("deal", () -> new DealCommand(console, root));
        all.put("delivery", () -> DeliveryCommand.line(console, root));
        all.put("note", () -> new NoteCommand(console, root));
        all.put("ready", () -> new ReadyCommand(console, root));
        all.put("sale", () -> new SaleCommand(console, root));
        all.put("quote", () -> new QuoteCommand(console, root));
        all.put("licence", () -> new LicenceCommand(console, root));
        all.put("option", () -> new OptionCommand(console, root));
        all.put("step", () -> new StepCommand(console, root));
        all.put("duty", () -> new DutyCommand(console, root));
        all.put("mfn", () -> new MfnCommand(console, root));
        all.put("event", () -> new EventCommand(console, root));
        all.put("rate", () -> new RateCommand(console, root));
        all.put("budget", () -> new BudgetCommand(console, root));
        all.put("journal", () -> new JournalCommand(console, root));
        all.put("token", () -> new TokenCommand(console, root));
        all.put("demo", () -> new DemoCommand(console, root));
        all.put("serve", () -> new ServeCommand());
        return all;
    }
}
