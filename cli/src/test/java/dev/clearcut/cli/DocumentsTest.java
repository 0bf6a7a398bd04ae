package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.cli.Page.Block;
import dev.clearcut.samples.CheckACut;
import dev.clearcut.samples.FindWhatIsCleared;
import dev.clearcut.samples.GapOfALicence;
import dev.clearcut.samples.Nightfall;
import dev.clearcut.samples.UsesOfACut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents say what is so: each command in them is run and prints what the page shows, each
 * piece of Java is a piece of a sample that prints what the page shows, each link leads somewhere.
 */
@Execution(ExecutionMode.CONCURRENT)
class DocumentsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("clearcut.root", "..")).toAbsolutePath().normalize();
    private static final Path SAMPLES = ROOT.resolve("samples/src/main/java/dev/clearcut/samples");

    /** Blocks of other kinds would be claims that nobody tries; {@code sh} is tried elsewhere. */
    private static final Set<String> KINDS =
            Set.of("console", "java", "csv", "sh", "xml", "srt", "json", "yaml");

    private static final Pattern CITED_TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir Path scratch;

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var folder : List.of(ROOT.resolve("docs"), ROOT.resolve("samples"))) {
            try (var all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        try (var top = Files.list(ROOT)) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages.stream().map(ROOT::relativize).sorted();
    }

    static Stream<Path> pagesWithCommands() throws IOException {
        return pages().filter(page -> !page(page).blocks("console").isEmpty());
    }

    static Stream<Path> pagesWithJava() throws IOException {
        return pages().filter(page -> !page(page).blocks("java").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void everyCommandPrintsWhatThePageShows(Path page) throws IOException {
        var session = new Session(ROOT, scratch);
        for (var block : page(page).blocks()) {
            if (!block.name().isEmpty()) {
                var file = scratch.resolve(block.name());
                Files.createDirectories(file.getParent());
                Files.write(file, block.lines());
            } else if (block.kind().equals("console")) {
                run(page, block, session);
            }
        }
    }

    private static void run(Path page, Block block, Session session) {
        var lines = block.lines();
        int at = 0;
        while (at < lines.size()) {
            assertThat(lines.get(at)).as("%s:%d", page, block.line()).startsWith("$ ");
            var command = new StringBuilder(lines.get(at++).substring(2));
            while (command.toString().endsWith("\\")) {
                command.setLength(command.length() - 1);
                command.append(lines.get(at++).strip());
            }
            int from = at;
            while (at < lines.size() && !lines.get(at).startsWith("$ ")) {
                at++;
            }
            var shown = lines.subList(from, at);
            var where = "%s:%d: %s".formatted(page, block.line() + from, command);
            var printed = session.run(command.toString());
            assertThat(isShown(shown, printed))
                    .as(
                            "%s%nthe page shows%n%s%nprinted is%n%s",
                            where, String.join("\n", shown), String.join("\n", printed))
                    .isTrue();
            if (!command.toString().equals("echo $?")
                    && (at == lines.size() || !lines.get(at).equals("$ echo $?"))) {
                assertThat(session.exit()).as("exit of %s", where).isBetween(0, 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithJava")
    void everyPieceOfJavaIsAPieceOfASampleAndPrintsWhatThePageShows(Path page) throws IOException {
        for (var block : page(page).blocks("java")) {
            var code = block.lines().stream().filter(line -> !line.startsWith("// ")).toList();
            var shown =
                    block.lines().stream()
                            .filter(line -> line.startsWith("// "))
                            .map(line -> line.substring(3))
                            .toList();
            var sample = sampleWith(code);
            var printed = printedBy(sample);
            assertThat(shown.isEmpty() || isShown(shown, printed))
                    .as(
                            "%s:%d%nthe page shows%n%s%nprinted is%n%s",
                            page,
                            block.line(),
                            String.join("\n", shown),
                            String.join("\n", printed))
                    .isTrue();
        }
    }

    private static String sampleWith(List<String> code) throws IOException {
        for (var name : List.of("GapOfALicence", "UsesOfACut", "CheckACut", "FindWhatIsCleared")) {
            var source = Files.readString(SAMPLES.resolve(name + ".java"));
            for (var indent : List.of("", "        ", "            ")) {
                if (source.contains(
                        String.join(
                                "\n",
                                code.stream()
                                        .map(line -> line.isEmpty() ? line : indent + line)
                                        .toList()))) {
                    return name;
                }
            }
        }
        throw new AssertionError("This is no piece of a sample:\n" + String.join("\n", code));
    }

    private List<String> printedBy(String sample) {
        var cut = Nightfall.files().resolve("reel1_v1.edl");
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        switch (sample) {
            case "GapOfALicence" -> GapOfALicence.run(out);
            case "UsesOfACut" -> UsesOfACut.run(cut, out);
            case "CheckACut" -> CheckACut.run(scratch.resolve("new"), cut, out);
            case "FindWhatIsCleared" -> {
                Nightfall.load(scratch.resolve("nightfall"));
                FindWhatIsCleared.run(scratch.resolve("nightfall"), out);
            }
            default -> throw new AssertionError("Nobody knows how to run " + sample + ".");
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndEveryBlockIsOfAKindThatIsTried(Path page) {
        var read = page(page);
        for (var line : read.lines()) {
            LINK.matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(
                            link ->
                                    assertThat(ROOT.resolve(page).resolveSibling(link))
                                            .as("%s links to %s", page, link)
                                            .exists());
        }
        assertThat(read.blocks()).extracting(Block::kind).isSubsetOf(KINDS);
    }

    @Test
    void everyTestThatADecisionCitesIsThere() throws IOException {
        var tests = tests();
        for (var page : pages().toList()) {
            for (var line : page(page).lines()) {
                CITED_TEST
                        .matcher(line)
                        .results()
                        .forEach(
                                cited ->
                                        assertThat(tests.get(cited.group(1)))
                                                .as("%s cites %s", page, cited.group())
                                                .isNotNull()
                                                .contains(
                                                        cited.group(2) == null
                                                                ? ""
                                                                : "void " + cited.group(2) + "("));
            }
        }
    }

    /** The sources of all tests, by class. */
    private static Map<String, String> tests() throws IOException {
        var tests = new HashMap<String, String>();
        for (var module : List.of("core-lib", "samples", "server", "cli")) {
            try (var all = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file : all.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    tests.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return tests;
    }

    /** A line {@code ...} stands for any lines, at the end of a line for the rest of it. */
    private static boolean isShown(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) {
            return printed.isEmpty();
        }
        var rest = shown.subList(1, shown.size());
        if (shown.getFirst().equals("...")) {
            return isShown(rest, printed)
                    || !printed.isEmpty() && isShown(shown, printed.subList(1, printed.size()));
        }
        return !printed.isEmpty()
                && isLine(shown.getFirst(), printed.getFirst())
                && isShown(rest, printed.subList(1, printed.size()));
    }

    private static boolean isLine(String shown, String printed) {
        return shown.endsWith("...")
                ? printed.startsWith(shown.substring(0, shown.length() - 3))
                : printed.equals(shown);
    }

    private static Page page(Path page) {
        return Page.of(ROOT.resolve(page));
    }
}
