package dev.clearcut.identifier;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds identifiers of self-evident shape in file names and comments. */
final class Finder {

    /** A file's name or a comment is far shorter; a whole document is not what this is for. */
    private static final int LONGEST = 20_000;

    /** Begins and ends where no letter or digit touches; an underscore may. */
    private static final String FROM = "(?<![A-Za-z0-9])";

    private static final String TO = "(?![A-Za-z0-9])";
    private static final String HEX4 = "[0-9A-Fa-f]{4}";

    /** Nor in the middle of a longer number of the same make. */
    private static final String FROM_GROUP = FROM + "(?<!" + HEX4 + "-)";

    /** Without separators and without its name before it, an ISRC is one only in capitals. */
    private static final Pattern ISRC =
            Pattern.compile(
                    FROM
                            + "(?:(?i:ISRC)[ :_=-]{0,3}([A-Za-z]{2}[-_ ]?[A-Za-z0-9]{3}[-_ ]?\\d{2}[-_ ]?\\d{5})"
                            + "|([A-Z]{2}[A-Z0-9]{3}\\d{7}"
                            + "|[A-Za-z]{2}([-_ ])[A-Za-z0-9]{3}\\3\\d{2}\\3\\d{5}))"
                            + TO);

    private static final Pattern ISWC =
            Pattern.compile(FROM + "[Tt][-_ ]?\\d{3}[._]?\\d{3}[._]?\\d{3}[-_ .]?\\d" + TO);

    private static final Pattern EIDR =
            Pattern.compile(
                    FROM_GROUP
                            + "(?:10\\.5240[/:_-])?(?:"
                            + HEX4
                            + "-){5}[0-9A-Za-z]"
                            + TO
                            + "(?!-"
                            + HEX4
                            + ")|"
                            + FROM_GROUP
                            + "10\\.5240[/:_-][0-9A-Fa-f]{20}[0-9A-Za-z]"
                            + TO);

    private static final Pattern ISAN =
            Pattern.compile(
                    FROM_GROUP
                            + "(?:"
                            + HEX4
                            + "-){4}[0-9A-Za-z](?:-"
                            + HEX4
                            + "-"
                            + HEX4
                            + "-[0-9A-Za-z])?"
                            + TO);

    /**
     * Prefixes the ISRC agency allots besides ISO 3166-1 codes (ISRC Bulletin, "Valid Characters").
     */
    private static final List<String> ALLOTTED =
            List.of(
                    "BC", "BK", "BP", "BX", "CB", "CP", "DG", "FX", "GX", "KS", "QM", "QN", "QT",
                    "QZ", "UK", "XK", "YU", "ZB", "ZZ");

    private static final Set<String> ISRC_PREFIXES = prefixes();

    private Finder() {}

    static List<Identifier> in(String freeText) {
        var text = freeText.length() <= LONGEST ? freeText : freeText.substring(0, LONGEST);
        var byPlace = new TreeMap<Integer, Identifier>(Comparator.naturalOrder());
        isrcs(text, byPlace);
        collect(Scheme.ISWC, ISWC, text, byPlace);
        collect(Scheme.EIDR, EIDR, text, byPlace);
        collect(Scheme.ISAN, ISAN, text, byPlace);
        return List.copyOf(new LinkedHashSet<>(byPlace.values()));
    }

    private static void isrcs(String text, TreeMap<Integer, Identifier> byPlace) {
        var match = ISRC.matcher(text);
        while (match.find()) {
            boolean named = match.group(1) != null;
            var written = named ? match.group(1) : match.group(2);
            var prefix = written.substring(0, 2).toUpperCase(Locale.ROOT);
            if (named || ISRC_PREFIXES.contains(prefix)) {
                take(Scheme.ISRC, written, match.start(), byPlace);
            }
        }
    }

    private static void collect(
            Scheme scheme, Pattern shape, String text, TreeMap<Integer, Identifier> byPlace) {
        var match = shape.matcher(text);
        while (match.find()) {
            take(
                    scheme,
                    match.group().replaceFirst("^10\\.5240[:_-]", "10.5240/"),
                    match.start(),
                    byPlace);
        }
    }

    private static void take(
            Scheme scheme, String written, int at, TreeMap<Integer, Identifier> byPlace) {
        try {
            byPlace.putIfAbsent(at, Identifier.of(scheme, written));
        } catch (Invalid somethingElse) {
            // a number of another kind that happens to look alike
        }
    }

    private static Set<String> prefixes() {
        var all = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        all.addAll(ALLOTTED);
        return Set.copyOf(all);
    }
}
