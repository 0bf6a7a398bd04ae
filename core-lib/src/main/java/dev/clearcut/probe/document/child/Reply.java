package dev.clearcut.probe.document.child;

import dev.clearcut.probe.document.child.Frame.Kind;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;

/** What is said of one document, as it is found. */
final class Reply {

    private static final int CHUNK = Frame.MOST_BYTES / 4;
    private static final int MOST_OF_A_NAME = 200;

    private final DataOutputStream out;
    private final int mostCharacters;
    private final int mostParts;
    private final StringBuilder chunk = new StringBuilder();
    private final Deque<String> attachments = new ArrayDeque<>();
    private final Set<String> troubles = new HashSet<>();
    private int characters;
    private int parts;

    Reply(DataOutputStream out, int mostCharacters, int mostParts) {
        this.out = out;
        this.mostCharacters = mostCharacters;
        this.mostParts = mostParts;
    }

    void type(String mediaType) {
        say(Kind.TYPE, mediaType);
    }

    void title(String title) {
        say(Kind.TITLE, title);
    }

    void language(String language) {
        say(Kind.LANGUAGE, language);
    }

    void pages(int pages) {
        say(Kind.PAGES, Integer.toString(pages));
    }

    /** What follows is an attachment's, until {@link #leave()}. */
    void enter(String attachment) throws WriteLimitReachedException {
        attachments.addLast("attachment " + shortened(attachment));
        place("");
    }

    void leave() throws WriteLimitReachedException {
        attachments.removeLast();
        place("");
    }

    /**
     * What follows stands here.
     *
     * @param place in the document or attachment; empty for nowhere in particular
     */
    void place(String place) throws WriteLimitReachedException {
        if (++parts > mostParts) {
            throw new WriteLimitReachedException(mostCharacters);
        }
        flush();
        say(Kind.PLACE, where(place));
    }

    void text(char[] characters, int start, int length) throws WriteLimitReachedException {
        int fits = Math.min(length, mostCharacters - this.characters);
        for (int at = 0; at < fits; at += CHUNK) {
            chunk.append(characters, start + at, Math.min(CHUNK, fits - at));
            if (chunk.length() >= CHUNK) {
                flush();
            }
        }
        this.characters += fits;
        if (fits < length) {
            flush();
            throw new WriteLimitReachedException(mostCharacters);
        }
    }

    /** Says it once, however often it comes. */
    void trouble(Trouble trouble, String about) {
        var said = trouble.name() + '\n' + shortened(about);
        if (troubles.size() < mostParts && troubles.add(said)) {
            say(Kind.TROUBLE, said);
        }
    }

    /** The same of what is being read, be it the document or an attachment. */
    void trouble(Trouble trouble) {
        trouble(trouble, where(""));
    }

    void end() {
        flush();
        say(Kind.END, "");
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String where(String place) {
        var where = String.join(", ", attachments);
        return where.isEmpty() || place.isEmpty() ? where + place : where + ", " + place;
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            var text = chunk.toString();
            chunk.setLength(0);
            for (int at = 0; at < text.length(); at += CHUNK) {
                say(Kind.TEXT, text.substring(at, Math.min(text.length(), at + CHUNK)));
            }
        }
    }

    private void say(Kind kind, String text) {
        try {
            new Frame(kind, text).write(out);
            if (kind != Kind.TEXT) {
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String shortened(String name) {
        return name.length() <= MOST_OF_A_NAME ? name : name.substring(0, MOST_OF_A_NAME) + "…";
    }
}
