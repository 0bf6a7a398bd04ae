package dev.clearcut.exchange.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Where;
import dev.clearcut.letter.Letter;
import dev.clearcut.letter.LetterFacts;
import dev.clearcut.letter.LetterKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words around the facts. */
public final class LetterTemplate {

    private static final String SUBJECT = "Subject:";

    /** No letter is longer; a template that never ends is stopped. */
    private static final int MOST = 200_000;

    /** What opens, closes or changes something: a section, another file, the braces. */
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/>=])\\s*([^}\\s]*)");

    private final String name;
    private final String text;
    private final Template template;

    private LetterTemplate(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n");
        refuseWhatMayNeverEnd();
        try {
            template =
                    Mustache.compiler()
                            .escapeHTML(false)
                            .emptyStringIsFalse(true)
                            .compile(this.text);
        } catch (MustacheException wrong) {
            throw bad(wrong);
        }
    }

    /** Clearcut's own. */
    public static LetterTemplate standard(LetterKind kind) {
        var name = kind.word() + ".txt";
        var stream = Objects.requireNonNull(LetterTemplate.class.getResourceAsStream(name), name);
        try (stream) {
            return new LetterTemplate(
                    name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The office's own from a folder, or Clearcut's where it has none.
     *
     * @throws BadFile when it is no template
     */
    public static LetterTemplate of(LetterKind kind, Path folder) {
        var own = folder.resolve(kind.word() + ".txt");
        if (!Files.exists(own)) {
            return standard(kind);
        }
        try {
            return new LetterTemplate(own.toString(), Files.readString(own));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "The template %s cannot be read (%s); save it as UTF-8 text."
                            .formatted(own, unreadable.getMessage()),
                    unreadable);
        }
    }

    /** The template as it is written, to be edited. */
    public String text() {
        return text;
    }

    /**
     * @throws BadFile when the template asks for what a letter does not know, or has no subject
     */
    public Letter fill(LetterFacts facts) {
        String filled;
        try {
            filled = template.execute(LetterWords.of(facts));
        } catch (MustacheException wrong) {
            throw bad(wrong);
        }
        var lines = filled.strip().split("\n", 2);
        if (!lines[0].startsWith(SUBJECT) || lines.length < 2 || filled.length() > MOST) {
            throw new BadFile(
                    "letter template",
                    new Where.InFile(name, 1, 1),
                    "The first line is the subject, as in \"Subject: {{production}}\"; the letter follows.");
        }
        return new Letter(
                facts.head().sender(),
                facts.head().to(),
                facts.head().email(),
                lines[0].substring(SUBJECT.length()).strip(),
                tidied(lines[1]));
    }

    /** What was empty leaves no holes. */
    private static String tidied(String body) {
        return body.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    /**
     * A section within itself repeats what it repeats: a few levels of it are more than any machine
     * can write. Without it, and without other files, a letter is as long as its facts.
     */
    private void refuseWhatMayNeverEnd() {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(text);
        while (tags.find()) {
            var name = tags.group(2);
            switch (tags.group(1)) {
                case ">" -> throw bad(tags.start(), "other files cannot be taken in");
                case "=" -> throw bad(tags.start(), "{{ and }} cannot be exchanged for others");
                case "/" -> open.pollLast();
                default -> {
                    if (open.contains(name)) {
                        throw bad(tags.start(), "\"%s\" stands within itself".formatted(name));
                    }
                    open.addLast(name);
                }
            }
        }
    }

    private BadFile bad(int at, String why) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new BadFile(
                "letter template",
                new Where.InFile(name, line, 0),
                "This is no template of a letter: %s. Write its words here.".formatted(why));
    }

    private BadFile bad(MustacheException wrong) {
        var line = wrong instanceof MustacheException.Context context ? context.lineNo : 0;
        var unknown = wrong instanceof MustacheException.Context context ? context.key : "";
        return new BadFile(
                "letter template",
                new Where.InFile(name, line, 0),
                unknown.isEmpty()
                        ? "This is no template: %s.".formatted(wrong.getMessage())
                        : "A letter knows nothing called \"%s\"%s"
                                .formatted(unknown, LetterWords.near(unknown)));
    }
}
