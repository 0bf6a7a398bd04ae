package dev.clearcut.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a list leaves out, in the patterns of {@code .gitignore}, which ASC MHL 2.0 uses: a name
 * counts at every depth, a pattern with a slash from the top, {@code *} stays within a part, {@code
 * **} does not, a slash at the end means a folder, {@code !} takes back.
 */
public final class IgnorePatterns {

    /** What ASC MHL's tool leaves out: the history itself and what macOS leaves behind. */
    public static final List<String> OF_MHL = List.of(".DS_Store", "ascmhl", "ascmhl/");

    private record Rule(Glob glob, boolean folderOnly, boolean ignores) {}

    private final List<Rule> rules;

    private IgnorePatterns(List<Rule> rules) {
        this.rules = rules;
    }

    /** Patterns that are empty or begin with {@code #} mean nothing. */
    public static IgnorePatterns of(Collection<String> patterns) {
        var rules = new ArrayList<Rule>();
        for (var pattern : patterns) {
            var text = pattern.stripTrailing();
            if (!text.isEmpty() && !text.startsWith("#")) {
                rules.add(rule(text));
            }
        }
        return new IgnorePatterns(rules);
    }

    /**
     * Whether the path is left out; what lies in a folder that is left out is for the caller not to
     * look at.
     */
    public boolean ignores(String path, boolean isFolder) {
        boolean ignored = false;
        for (var rule : rules) {
            if ((isFolder || !rule.folderOnly()) && rule.glob().matches(path)) {
                ignored = rule.ignores();
            }
        }
        return ignored;
    }

    /** The same for a path of which only the list knows: its folders count too. */
    public boolean ignoresWithin(String path) {
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            if (ignores(path.substring(0, at), true)) {
                return true;
            }
        }
        return ignores(path, false);
    }

    private static Rule rule(String written) {
        boolean ignores = !written.startsWith("!");
        var text = ignores ? written : written.substring(1);
        boolean folderOnly = text.endsWith("/");
        text = folderOnly ? text.substring(0, text.length() - 1) : text;
        boolean fromTheTop = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        return new Rule(new Glob((fromTheTop ? "" : "**/") + text), folderOnly, ignores);
    }
}
