package dev.clearcut.probe.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The numbered pictures of one folder that belong together.
 *
 * @param before what stands before each number
 * @param after what stands behind it
 * @param byNumber the lowest first
 * @param others how many pictures of the folder are not among them
 * @param twice numbers that two files have, as 1 and 0001
 * @param isWhole whether the folder held no more than is looked at
 */
record Frames(
        String before,
        String after,
        TreeMap<Long, Path> byNumber,
        int others,
        List<Long> twice,
        boolean isWhole) {

    /** Two hours at 60 frames a second are 432 000. */
    static final int MOST = 500_000;

    private static final Set<String> KINDS =
            Set.of("dpx", "exr", "tif", "tiff", "png", "jpg", "jpeg");

    private static final Pattern NUMBERED =
            Pattern.compile("(.*?)(\\d{1,10})(\\.([A-Za-z]{3,4}))", Pattern.DOTALL);

    /** The largest group of them; none where there is no numbered picture. */
    static Frames in(FrameNames names) throws IOException {
        var groups = new HashMap<String, Frames>();
        int count = 0;
        boolean isWhole = true;
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(names.folder())) {
            for (var path : folder) {
                if (++count > MOST) {
                    isWhole = false;
                    break;
                }
                sort(path, names, groups);
            }
        }
        int pictures = groups.values().stream().mapToInt(g -> g.byNumber.size()).sum();
        boolean whole = isWhole;
        return groups.values().stream()
                .max(
                        Comparator.comparingInt((Frames g) -> g.byNumber.size())
                                .thenComparing(Frames::name, Comparator.reverseOrder()))
                .map(
                        most ->
                                new Frames(
                                        most.before,
                                        most.after,
                                        most.byNumber,
                                        pictures - most.byNumber.size(),
                                        most.twice,
                                        whole))
                .orElseGet(() -> new Frames("", "", new TreeMap<>(), 0, List.of(), whole));
    }

    private static void sort(Path path, FrameNames names, Map<String, Frames> groups) {
        var name = String.valueOf(path.getFileName());
        if (names.name() != null) {
            var match = names.name().matcher(name);
            if (match.matches()) {
                add(groups, path, name, match.start(1), match.end(1));
            }
            return;
        }
        var match = NUMBERED.matcher(name);
        if (!name.startsWith(".")
                && match.matches()
                && KINDS.contains(match.group(4).toLowerCase(Locale.ROOT))) {
            add(groups, path, name, lastNumber(name, match.end(2)), match.end(2));
        }
    }

    private static int lastNumber(String name, int end) {
        int start = end;
        while (start > 0 && end - start < 10 && Character.isDigit(name.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static void add(
            Map<String, Frames> groups, Path path, String name, int start, int end) {
        var before = name.substring(0, start);
        var after = name.substring(end);
        var group =
                groups.computeIfAbsent(
                        before + "\0" + after,
                        key ->
                                new Frames(
                                        before,
                                        after,
                                        new TreeMap<>(),
                                        0,
                                        new ArrayList<>(),
                                        true));
        long number = Long.parseLong(name.substring(start, end));
        var first = group.byNumber.putIfAbsent(number, path);
        if (first != null) {
            group.twice.add(number);
        }
    }

    /** {@code reel1.[0001-0240].dpx}: both ends as their files write them. */
    String name() {
        return byNumber.isEmpty()
                ? ""
                : before
                        + "["
                        + written(byNumber.firstEntry().getValue())
                        + "-"
                        + written(byNumber.lastEntry().getValue())
                        + "]"
                        + after;
    }

    private String written(Path frame) {
        var name = String.valueOf(frame.getFileName());
        return name.substring(before.length(), name.length() - after.length());
    }
}
