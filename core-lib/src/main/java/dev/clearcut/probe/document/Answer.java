package dev.clearcut.probe.document;

import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.probe.document.child.Frame;
import dev.clearcut.probe.document.child.Trouble;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the reading process has said of one document so far; none of it is taken on trust. */
final class Answer {

    /** A trouble, and the attachment it is about; empty for the document itself. */
    record Note(Trouble trouble, String about) {}

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][\\w.+-]{0,60}/[\\w.+-]{1,120}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAKS = Pattern.compile("\r\n?|[\u0085\u2028\u2029\f\u000b]");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|\ufffe|\uffff");
    private static final Pattern TRAILING = Pattern.compile("[ \t\u00a0]+(?=\n|$)");
    private static final Pattern GAPS = Pattern.compile("\n{3,}");
    private static final int MOST_OF_A_TITLE = 300;

    private final DocumentLimits limits;
    private final List<DocumentPart> parts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> blank = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String place = "";
    private String mediaType = "application/octet-stream";
    private String title = "";
    private String language = "";
    private int pages;
    private long characters;
    private int places;
    private boolean begun;
    private boolean whole;

    Answer(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws ProtocolException when no honest reader would have said it
     */
    void take(Frame frame) throws ProtocolException {
        begun = true;
        switch (frame.kind()) {
            case READY -> throw new ProtocolException("not asked to start");
            case TYPE -> mediaType = mediaType(frame.text());
            case TITLE -> title = line(frame.text());
            case LANGUAGE -> language = line(frame.text());
            case PAGES -> pages = number(frame.text());
            case PLACE -> place(line(frame.text()));
            case TEXT -> text(frame.text());
            case TROUBLE -> note(frame.text());
            case END -> {
                close();
                whole = true;
            }
        }
    }

    private static String mediaType(String said) throws ProtocolException {
        if (!MEDIA_TYPE.matcher(said).matches()) {
            throw new ProtocolException("no media type");
        }
        return said;
    }

    private int number(String said) throws ProtocolException {
        try {
            return Math.clamp(Integer.parseInt(said), 0, limits.parts());
        } catch (NumberFormatException nonsense) {
            throw new ProtocolException("no number");
        }
    }

    private void place(String where) throws ProtocolException {
        if (++places > 2 * limits.parts()) {
            throw new ProtocolException("more places than allowed");
        }
        close();
        place = where;
    }

    private void text(String piece) throws ProtocolException {
        characters += piece.length();
        if (characters > limits.characters()) {
            throw new ProtocolException("more text than allowed");
        }
        text.append(piece);
    }

    private void note(String said) throws ProtocolException {
        int feed = said.indexOf('\n');
        var name = said.substring(0, Math.max(0, feed));
        var trouble =
                Arrays.stream(Trouble.values()).filter(t -> t.name().equals(name)).findFirst();
        if (trouble.isEmpty() || notes.size() >= limits.parts()) {
            throw new ProtocolException("no trouble known");
        }
        notes.add(new Note(trouble.get(), line(said.substring(feed + 1))));
    }

    /** What stands at the place so far becomes a part. */
    private void close() {
        var tidy = tidied(text.toString());
        text.setLength(0);
        if (!tidy.isEmpty()) {
            parts.add(new DocumentPart(place, tidy));
        } else if (place.startsWith("page ")) {
            blank.add(place);
        }
    }

    private static String tidied(String raw) {
        var lines = NOT_TEXT.matcher(BREAKS.matcher(raw).replaceAll("\n")).replaceAll("");
        return GAPS.matcher(TRAILING.matcher(lines).replaceAll("")).replaceAll("\n\n").strip();
    }

    private static String line(String raw) {
        var line = NOT_TEXT.matcher(raw).replaceAll("").replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_OF_A_TITLE ? line : line.substring(0, MOST_OF_A_TITLE);
    }

    /** After the process has gone: what it said last counts too. */
    void breakOff() {
        if (!whole) {
            close();
        }
    }

    boolean hasBegun() {
        return begun;
    }

    boolean isWhole() {
        return whole;
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    int pages() {
        return pages;
    }

    List<DocumentPart> parts() {
        return parts;
    }

    List<Note> notes() {
        return notes;
    }

    /** The pages without any text, {@code page 3}. */
    List<String> blank() {
        return blank;
    }

    boolean has(Trouble trouble) {
        return notes.stream().anyMatch(n -> n.trouble() == trouble && n.about().isEmpty());
    }
}
