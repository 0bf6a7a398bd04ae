package dev.clearcut.exchange.json;

import dev.clearcut.directory.Entry;
import dev.clearcut.directory.Source;
import dev.clearcut.directory.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A society or an archive; what could not be read is null.
 *
 * @param manages what it administers or holds; empty where only its number was read
 * @param rights the rights of a material on which to ask it
 * @param read the oldest day one of its facts was read
 */
public record DirectoryView(
        String id,
        String kind,
        String shortName,
        @Nullable String name,
        List<String> territories,
        List<String> manages,
        List<String> rights,
        @Nullable String cisacNumber,
        @Nullable String website,
        @Nullable String note,
        List<SourceView> sources,
        String read) {

    /** Where it was read. */
    public record SourceView(String title, String address, String read) {
        static SourceView of(Source source) {
            return new SourceView(source.title(), source.address(), source.read().toString());
        }
    }

    public static DirectoryView of(Entry entry) {
        return new DirectoryView(
                entry.id(),
                entry.kind().word(),
                entry.shortName(),
                said(entry.name()),
                entry.places(),
                entry.subjects().stream().map(Subject::word).toList(),
                entry.subjects().stream().map(s -> s.right().word()).distinct().toList(),
                said(entry.number()),
                said(entry.website()),
                said(entry.note()),
                entry.sources().stream().map(SourceView::of).toList(),
                entry.read().toString());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
