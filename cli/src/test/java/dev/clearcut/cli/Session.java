package dev.clearcut.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of a shell that the documents use: {@code ./clearcut …}, {@code name=value}, {@code
 * $name} and {@code echo $?}. Commands run in this process; files the page made, and offices, are
 * in a folder of the session's own, all other files are the repository's.
 */
final class Session {

    private static final Pattern WORD =
            Pattern.compile("((?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s\"'])+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private final Path repository;
    private final Path scratch;
    private final Map<String, String> variables = new HashMap<>();
    private int exit;

    Session(Path repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    /** The exit code of the last command. */
    int exit() {
        return exit;
    }

    /** What the command prints, what goes to standard error first, as a terminal shows it. */
    List<String> run(String command) {
        if (command.equals("echo $?")) {
            return List.of(Integer.toString(exit));
        }
        if (command.matches("\\w+=\\S+")) {
            var parts = command.split("=", 2);
            variables.put(parts[0], parts[1]);
            return List.of();
        }
        var words = words(command);
        if (!words.getFirst().equals("./clearcut")) {
            throw new AssertionError("The documents' tests cannot run: " + command);
        }
        return clearcut(words.subList(1, words.size()));
    }

    private List<String> clearcut(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        exit = Main.run(new PrintWriter(out), new PrintWriter(err), located(words));
        return (err + out.toString())
                .replace(scratch + "/", "")
                .replace(repository + "/", "")
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private String[] located(List<String> words) {
        var located = new ArrayList<String>();
        if (words.equals(List.of("demo"))) {
            located.addAll(List.of("--office", scratch.resolve("nightfall-demo").toString()));
        }
        for (var word : words) {
            boolean isOffice = !located.isEmpty() && located.getLast().equals("--office");
            located.add(isOffice ? scratch.resolve(word).toString() : located(word));
        }
        return located.toArray(String[]::new);
    }

    private String located(String word) {
        if (!word.matches("[\\w./-]+\\.\\w+")) {
            return word;
        }
        var own = scratch.resolve(word);
        return Files.exists(own) || !Files.exists(repository.resolve(word))
                ? own.toString()
                : repository.resolve(word).toString();
    }

    private List<String> words(String command) {
        return WORD.matcher(command).results().map(found -> word(found.group())).toList();
    }

    private String word(String written) {
        var word = written.replaceAll("^['\"]|['\"]$", "").replace("\\\"", "\"");
        return written.startsWith("'")
                ? word
                : VARIABLE.matcher(word)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String variable) {
        var value = variables.get(variable);
        if (value == null) {
            throw new AssertionError("Nobody said what $" + variable + " is.");
        }
        return value;
    }
}
