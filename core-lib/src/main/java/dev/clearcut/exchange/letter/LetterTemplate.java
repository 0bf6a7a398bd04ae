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
import java.util.Objects;

/** The words around the facts. */
public final class LetterTemplate {

    private static final String SUBJECT = "Subject:";

    /** No letter is longer; a template that never ends is stopped. */
    private static final int MOST = 200_000;

    private final String name;
    private final String text;
    private final Template template;

    private LetterTemplate(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n");
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
