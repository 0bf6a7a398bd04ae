package dev.clearcut.media.spec;

import dev.clearcut.base.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do about a fact that is not what was wanted: {@code advice.csv}. */
final class Advice {

    private static final String ABSENT = "absent";

    /**
     * @param wrong where it is something else
     * @param absent where nobody says it
     */
    private record Words(String wrong, String absent) {}

    private static final class Holder {
        private static final Map<String, Words> SHIPPED = read();
    }

    private Advice() {}

    /** In a sentence or two. */
    static String on(Breach breach) {
        var name = plain(breach.what());
        return switch (breach.wanted()) {
            case ABSENT -> "Have it made again without " + name + "; it is " + breach.found() + ".";
            case "present" ->
                    words(breach)
                            .map(Words::absent)
                            .filter(advice -> !advice.isEmpty())
                            .orElseGet(() -> "Have it made again with " + name + " stated in it.");
            default ->
                    words(breach)
                            .map(breach.found().equals(ABSENT) ? Words::absent : Words::wrong)
                            .filter(advice -> !advice.isEmpty())
                            .map(advice -> filled(advice, breach))
                            .orElseGet(() -> otherwise(breach, name));
        };
    }

    private static String otherwise(Breach breach, String name) {
        if (breach.what().startsWith(Measurements.FINDINGS)) {
            return "Look at what \"file qc\" found there, and have it mended or explained.";
        }
        return breach.found().equals("no such track")
                ? "Have a track added: one with %s %s is wanted and there is none."
                        .formatted(name, breach.wanted())
                : "Have it made again with %s %s; it is %s."
                        .formatted(name, breach.wanted(), breach.found());
    }

    private static Optional<Words> words(Breach breach) {
        if (breach.found().equals("no such track")) {
            return Optional.empty();
        }
        var what = breach.what();
        var id = what.startsWith("count") || what.startsWith("sum") ? what : plain(what);
        var wanted = "=" + breach.wanted();
        return Stream.of(what + wanted, id + wanted, what, id)
                .map(Holder.SHIPPED::get)
                .filter(found -> found != null)
                .findFirst();
    }

    /** {@code frameRate} of {@code video.frameRate}; measurements keep their whole name. */
    private static String plain(String what) {
        return Target.named(what).isPresent() ? what.substring(what.indexOf('.') + 1) : what;
    }

    private static String filled(String advice, Breach breach) {
        return advice.replace("{wanted}", breach.wanted()).replace("{found}", breach.found());
    }

    /** The names of facts about which there is advice of their own. */
    static boolean knows(String what) {
        return Holder.SHIPPED.containsKey(what) || Holder.SHIPPED.containsKey(plain(what));
    }

    private static Map<String, Words> read() {
        var all = new HashMap<String, Words>();
        for (var row : DataFile.beside(Advice.class, "advice.csv")) {
            var words = new Words(row.get("wrong"), row.get("absent"));
            List<String> facts = row.several("fact", "|");
            facts.forEach(fact -> all.put(fact, words));
        }
        return all;
    }
}
