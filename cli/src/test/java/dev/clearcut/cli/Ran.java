package dev.clearcut.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command did: its exit code, and what it printed where. */
record Ran(int exit, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Ran command(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Ran(exit, out.toString(), err.toString());
    }

    static Ran in(Path office, String... words) {
        var all = new ArrayList<>(List.of("--office", office.toString()));
        all.addAll(List.of(words));
        return command(all.toArray(String[]::new));
    }

    JsonNode json() {
        return JSON.readTree(out);
    }

    /** What a script would read: one line each. */
    List<String> lines() {
        return out.lines().toList();
    }
}
