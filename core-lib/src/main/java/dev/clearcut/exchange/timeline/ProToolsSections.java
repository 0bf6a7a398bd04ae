package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.ProToolsSession.Cell;
import dev.clearcut.exchange.timeline.ProToolsSession.Line;
import dev.clearcut.exchange.timeline.ProToolsSession.Row;
import dev.clearcut.exchange.timeline.ProToolsSession.Table;
import dev.clearcut.exchange.timeline.ProToolsSession.TrackText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts a Pro Tools session text into its sections, tracks and tables. */
final class ProToolsSections {

    /** What a section holds. */
    private enum Section {
        HEADER,
        CLIPS,
        TRACKS,
        MARKERS,
        OTHER
    }

    /** Single blanks belong to a cell, but for the one before a clip's state. */
    private static final Pattern BETWEEN_BLANKS =
            Pattern.compile("[^ ]++(?: (?!Muted$|Unmuted$)[^ ]++)*+");

    private final TextFile file;
    private final Map<String, Line> header = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<TrackText> tracks = new ArrayList<>();
    private final List<Line> skipped = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Table markers = Table.NONE;
    private Section section = Section.HEADER;
    private List<String> columns = List.of();
    private Line name = new Line(0, "");
    private final List<String> comments = new ArrayList<>();
    private String state = "";

    private ProToolsSections(TextFile file) {
        this.file = file;
    }

    static ProToolsSession of(TextFile file) {
        var sections = new ProToolsSections(file);
        for (int line = 1; line <= file.lines().size(); line++) {
            sections.line(line, file.lines().get(line - 1));
        }
        sections.closeTable();
        return new ProToolsSession(
                file,
                sections.header,
                sections.sources,
                sections.tracks,
                sections.markers,
                sections.skipped);
    }

    private void line(int line, String text) {
        if (text.isBlank()) {
            return;
        }
        if (isTitle(text)) {
            closeTable();
            section = section(line, text);
            return;
        }
        switch (section) {
            case HEADER -> header(line, text);
            case CLIPS -> clip(text);
            case TRACKS -> track(line, text);
            case MARKERS -> marker(line, text);
            case OTHER -> {}
        }
    }

    /** Titles are spaced out: {@code T R A C K L I S T I N G}. */
    private static boolean isTitle(String text) {
        var title = text.strip();
        if (title.length() < 7 || title.indexOf('\t') >= 0) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < title.length(); i++) {
            boolean isSpace = title.charAt(i) == ' ';
            if (!isSpace && i + 1 < title.length() && title.charAt(i + 1) != ' ') {
                return false;
            }
            letters += Character.isUpperCase(title.charAt(i)) ? 1 : 0;
        }
        return letters >= 4;
    }

    private Section section(int line, String text) {
        var title = text.replace(" ", "");
        return switch (title) {
            case "ONLINECLIPSINSESSION",
                    "OFFLINECLIPSINSESSION",
                    "ONLINEREGIONSINSESSION",
                    "OFFLINEREGIONSINSESSION" ->
                    Section.CLIPS;
            case "TRACKLISTING" -> Section.TRACKS;
            case "MARKERSLISTING" -> Section.MARKERS;
            case "ONLINEFILESINSESSION", "OFFLINEFILESINSESSION", "PLUG-INSLISTING" ->
                    Section.OTHER;
            default -> {
                skipped.add(new Line(line, text.strip()));
                yield Section.OTHER;
            }
        };
    }

    private void header(int line, String text) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            header.putIfAbsent(
                    text.substring(0, colon).strip().toUpperCase(Locale.ROOT),
                    new Line(line, text.substring(colon + 1).strip()));
        }
    }

    /** {@code Audio 3 Clip1.L}, its source file, and which of the file's channels it is. */
    private void clip(String text) {
        var cells = cells(text);
        if (cells.size() >= 2 && !cells.getFirst().text().endsWith(" NAME")) {
            sources.putIfAbsent(cells.get(0).text(), cells.get(1).text());
        }
    }

    private void track(int line, String text) {
        if (text.startsWith("TRACK NAME:")) {
            closeTable();
            name = new Line(line, after(text));
        } else if (text.startsWith("COMMENTS:")) {
            comments.add(after(text));
        } else if (text.startsWith("STATE:")) {
            state = after(text);
        } else if (text.startsWith("CHANNEL") && columns.isEmpty()) {
            columns = upper(text);
        } else if (!columns.isEmpty()) {
            rows.add(new Row(line, cells(text)));
        } else if (!text.startsWith("USER DELAY:")
                && !text.startsWith("PLUG-INS:")
                && state.isEmpty()) {
            comments.add(text.strip());
        }
    }

    /** A marker's name may go on in the next line as it is, its comment in the last cell. */
    private void marker(int line, String text) {
        if (columns.isEmpty()) {
            columns = upper(text);
            return;
        }
        var cells = cells(text);
        boolean isMarker = cells.size() >= 3 && isNumber(cells.getFirst().text());
        if (isMarker || rows.isEmpty()) {
            rows.add(new Row(line, cells));
            return;
        }
        var before = rows.removeLast();
        var all = new ArrayList<>(before.cells());
        var more = cells.stream().filter(c -> !c.isEmpty()).toList();
        boolean ofName = !cells.getFirst().isEmpty();
        if (ofName && !all.isEmpty()) {
            var last = all.removeLast();
            all.add(new Cell(last.text() + " " + more.getFirst().text(), last.column()));
            all.addAll(cells.subList(1, cells.size()));
        } else if (!more.isEmpty() && !all.isEmpty()) {
            var last = all.removeLast();
            all.add(new Cell((last.text() + " " + more.getLast().text()).strip(), last.column()));
        }
        rows.add(new Row(before.line(), all));
    }

    private void closeTable() {
        if (section == Section.TRACKS && name.line() > 0) {
            tracks.add(
                    new TrackText(
                            name,
                            String.join(" ", comments).strip(),
                            state,
                            new Table(columns, List.copyOf(rows))));
        } else if (section == Section.MARKERS) {
            markers = new Table(columns, List.copyOf(rows));
        }
        name = new Line(0, "");
        comments.clear();
        state = "";
        columns = List.of();
        rows.clear();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String after(String text) {
        return text.substring(text.indexOf(':') + 1).strip();
    }

    private static List<String> upper(String text) {
        return cells(text).stream().map(c -> c.text().toUpperCase(Locale.ROOT)).toList();
    }

    /** Between tabs; where mail or a word processor made blanks of them, between several blanks. */
    private static List<Cell> cells(String text) {
        return text.indexOf('\t') >= 0 ? betweenTabs(text) : betweenBlanks(text);
    }

    private static List<Cell> betweenBlanks(String text) {
        var cells = new ArrayList<Cell>();
        var cell = BETWEEN_BLANKS.matcher(text);
        while (cell.find()) {
            cells.add(new Cell(cell.group(), cell.start() + 1));
        }
        return cells;
    }

    private static List<Cell> betweenTabs(String text) {
        var cells = new ArrayList<Cell>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\t', start);
            int until = end < 0 ? text.length() : end;
            var cell = text.substring(start, until);
            int indent = cell.length() - cell.stripLeading().length();
            cells.add(new Cell(cell.strip(), start + indent + 1));
            start = until + 1;
        }
        return cells;
    }
}
