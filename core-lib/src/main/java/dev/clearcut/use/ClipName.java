package dev.clearcut.use;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clip is called once the marks of cutting rooms are taken off: paths, extensions, versions,
 * channel letters, copies. Numbers that may belong to a title stay: {@code Apollo 13}, {@code
 * Symphony No. 5}, {@code Catch-22}, {@code 1m01}.
 *
 * <p>Both laws hold for every text: {@code normalised(normalised(x))} is {@code normalised(x)}, and
 * nothing is ever taken off so far that no letter or digit remains.
 */
public final class ClipName {

    /** Of a longer text only the end is read. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_KEY = 400;

    /** No mark is longer. */
    private static final int TAIL = 32;

    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)\\.(wav|wave|bwf|w64|aiff?|aifc|caf|sd2|mp[234g]|mpeg|m4[avp]|aac|flac|ogg"
                            + "|opus|wma|mov|qt|mxf|avi|mkv|wmv|webm|mts|m2ts?|r3d|braw|ari|arx|crm"
                            + "|dng|dpx|exr|cin|tga|tiff?|jpe?g|jp2|png|gif|psd|bmp|heic|webp|svg"
                            + "|ai|eps|pdf|omf|aaf|ptx)$");

    private static final Set<String> IMAGES =
            Set.of("exr", "dpx", "tif", "tiff", "tga", "png", "cin", "jpg", "jpeg", "dng", "ari");

    private static final Pattern CHANNEL =
            Pattern.compile(
                    "(?i)(?:\\.(?:l|r|c|ls|rs|lss|rss|lsr|rsr|lfe|a\\d{1,2})"
                            + "|[_-](?:l|r|ls|rs|lfe)|[ _.-]?\\((?:l|r)\\))$");

    /** Marks that say which version or rendering of the same thing this is. */
    private static final List<Pattern> VERSIONS =
            List.of(
                    Pattern.compile("(?i)[ _.-]\\(?v\\d{1,4}\\)?$"),
                    Pattern.compile("(?i)[_.-]r\\d{1,2}$"),
                    Pattern.compile("-0\\d$"),
                    Pattern.compile("(?i)[_.]ta?ke?[ _]?\\d{1,3}$"),
                    Pattern.compile(
                            "(?i)\\.(?:sync|new|sub|copy|dup|group|grp|exported|consolidated|mixdown"
                                    + "|motion|transcoded|linked)(?:\\.\\d{1,4})?$"),
                    Pattern.compile("(?i)[ _.-]+copy[ _]\\d{1,2}$"),
                    Pattern.compile("(?i)(?:_| - )copy$"),
                    Pattern.compile(
                            "(?i)[_.-](?:render(?:ed)?|bounced?|bip|consolidated|mixdown|proxy)"
                                    + "(?:_\\d{1,3})?$"));

    /**
     * A computer's marks on the copy of a file; only before an extension, for "Hard Copy" is one.
     */
    private static final Pattern FILE_COPY = Pattern.compile("(?i)(?: copy| ?\\(\\d\\))$");

    private static final Pattern FRAME_NUMBER = Pattern.compile("[._]\\d{4,8}$");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern ROOTED =
            Pattern.compile("(?s)^(?:[a-zA-Z][a-zA-Z0-9+.-]*:/|[a-zA-Z]:\\\\|/|~/|\\\\\\\\).*");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2018\\u2019\\u02bc`\\u00b4]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{S}]+");

    private ClipName() {}

    /** The name for people: marks taken off, letters as the file has them. */
    public static String stripped(String name) {
        return withoutMarks(fileName(name), true);
    }

    /**
     * The name for comparing: marks taken off, lower case, without accents and punctuation, words
     * apart by one blank.
     */
    public static String normalised(String name) {
        return settled(name, true);
    }

    /**
     * What a name is the name of, in each way it can be read: the marks of the cutting room, and in
     * turn the word for its kind, the cue or track number and the artist taken off; all normalised.
     *
     * @return empty when there is no such mark on it, or hardly anything remains without
     */
    public static List<String> titles(String name) {
        boolean marked = name.indexOf('_') >= 0 || !stripped(name).equals(trimmed(name));
        return marked
                ? NameForms.of(name).all().filter(NameForms::isTelling).distinct().toList()
                : List.of();
    }

    /**
     * Like {@link #normalised}, but versions and numbers stay: only path, extension and channel
     * letters go. Two clips that agree in this are the same source, not just the same title.
     */
    static String exact(String name) {
        return settled(name, false);
    }

    /** Taking a mark off may bare the next one. */
    private static String settled(String name, boolean versionsToo) {
        var text = shortened(name, LONGEST);
        for (var before = ""; !before.equals(text); ) {
            before = text;
            text = words(withoutMarks(folded(fileName(text)), versionsToo));
        }
        return shortened(text, LONGEST_KEY).strip();
    }

    /**
     * The last part of a path or URL, decoded; a title with a slash, {@code AC/DC}, stays whole.
     */
    static String fileName(String path) {
        var text = decoded(shortened(path, LONGEST).strip());
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        boolean isPath =
                ROOTED.matcher(text).matches()
                        || text.indexOf('\\') >= 0
                        || EXTENSION.matcher(text).find() && parts(text) > 1;
        if (!isPath) {
            return text;
        }
        var trimmed = text.replaceAll("[/\\\\]+$", "");
        int slash = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
        var last = trimmed.substring(slash + 1).strip();
        return saysNothing(last) ? text : fileName(last);
    }

    /** The folder a file lies in, without the folders around it; empty when none is named. */
    static String folderName(String path) {
        var text = decoded(shortened(path, LONGEST).strip());
        int end = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        if (end < 0 || !EXTENSION.matcher(text).find()) {
            return "";
        }
        var folders = text.substring(0, end);
        return folders.substring(Math.max(folders.lastIndexOf('/'), folders.lastIndexOf('\\')) + 1);
    }

    /** Lower case, without accents; ligatures and wide letters as what they stand for. */
    private static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return unaccented(unaccented(text).toLowerCase(Locale.ROOT))
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    /**
     * Without the accents of Latin, Greek and Cyrillic letters; the marks of other scripts stay.
     */
    static String unaccented(String text) {
        if (isAscii(text)) {
            return text;
        }
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String words(String folded) {
        var joined = APOSTROPHES.matcher(folded).replaceAll("").replace("&", " and ");
        var apart = APART.matcher(joined).replaceAll(" ").strip();
        return apart.isEmpty() ? folded.strip() : apart;
    }

    private static String withoutMarks(String name, boolean versionsToo) {
        var text = trimmed(name);
        boolean wasFile = false;
        for (var before = ""; !before.equals(text); ) {
            before = text;
            var extension =
                    EXTENSION.matcher(text).region(Math.max(0, text.length() - 8), text.length());
            if (extension.find()) {
                wasFile = true;
                boolean image = IMAGES.contains(extension.group(1).toLowerCase(Locale.ROOT));
                text =
                        saysNothing(text.substring(0, extension.start()))
                                ? text
                                : trimmed(text.substring(0, extension.start()));
                text = image && versionsToo ? without(FRAME_NUMBER, text) : text;
            }
            text = without(CHANNEL, text);
            if (versionsToo) {
                for (var mark : VERSIONS) {
                    text = without(mark, text);
                }
                text = wasFile ? without(FILE_COPY, text) : text;
            }
        }
        return text;
    }

    /** Takes a mark off unless hardly anything would remain: {@code R.E.M.} keeps its letters. */
    private static String without(Pattern mark, String text) {
        var found = mark.matcher(text).region(Math.max(0, text.length() - TAIL), text.length());
        if (!found.find()) {
            return text;
        }
        var rest = trimmed(text.substring(0, found.start()));
        return endsInAWord(rest) ? rest : text;
    }

    private static boolean endsInAWord(String rest) {
        int end = rest.length();
        if (end > 0 && !Character.isLetterOrDigit(rest.charAt(end - 1))) {
            return !saysNothing(rest);
        }
        boolean initial =
                end == 1
                        || end > 1
                                && Character.isLetter(rest.charAt(end - 1))
                                && rest.charAt(end - 2) == '.';
        return end > 0 && !initial;
    }

    private static String trimmed(String text) {
        var stripped = text.strip();
        int end = stripped.length();
        while (end > 0 && " _-".indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? stripped : stripped.substring(0, end);
    }

    /** URL encoding undone until none is left; {@code 100% Pure} is none. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var plain = text;
        for (var before = ""; !before.equals(plain); ) {
            before = plain;
            plain =
                    PERCENT.matcher(plain)
                            .replaceAll(hit -> Matcher.quoteReplacement(bytesOf(hit.group())));
        }
        return plain;
    }

    private static String bytesOf(String percents) {
        var bytes = new byte[percents.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(percents.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int parts(String text) {
        return (int) text.chars().filter(c -> c == '/').count();
    }

    private static boolean saysNothing(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The end of a name says most: the file, not its folders. */
    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(text.length() - longest);
    }
}
