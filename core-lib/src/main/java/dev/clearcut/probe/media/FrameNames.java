package dev.clearcut.probe.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The frames of an image sequence, as people name them together: a folder, or one name with the
 * number's place in it.
 *
 * @param folder where they lie
 * @param name what their names are like, the number as a group of its own; null for whichever the
 *     folder holds
 * @param range the numbers that there should be; null where nobody says
 */
public record FrameNames(Path folder, @Nullable Pattern name, @Nullable Range range) {

    /** Both inclusive. */
    public record Range(long first, long last) {}

    private static final String NUMBER = "(\\d{1,10})";

    /** {@code %06d}, {@code ####}, {@code @@@@}, {@code [0001-0240]}, {@code {0001..0240}}. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "%0?\\d?d|#+|@+|[\\[{](?<first>\\d{1,10})(?:-|\\.\\.)(?<last>\\d{1,10})[\\]}]");

    /** What is no file and reads as many; a file that is really called so is that file. */
    public static Optional<FrameNames> of(Path named) {
        if (Files.isDirectory(named)) {
            return Optional.of(new FrameNames(named, null, null));
        }
        var name = String.valueOf(named.getFileName());
        var place = PLACE.matcher(name);
        var folder = named.toAbsolutePath().getParent();
        if (Files.exists(named) || folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Matcher last = null;
        while (place.find()) {
            last = PLACE.matcher(name);
            last.find(place.start());
        }
        return last == null ? Optional.empty() : Optional.of(of(folder, name, last));
    }

    private static FrameNames of(Path folder, String name, Matcher place) {
        var like =
                Pattern.compile(
                        Pattern.quote(name.substring(0, place.start()))
                                + NUMBER
                                + Pattern.quote(name.substring(place.end())));
        var first = place.group("first");
        var range =
                first == null
                        ? null
                        : new Range(Long.parseLong(first), Long.parseLong(place.group("last")));
        return new FrameNames(folder, like, range);
    }
}
