package dev.clearcut.exchange.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a specification file, for its reader and for the schema that editors read. */
enum Grammar {
    PROFILE(
            key(
                    "spec",
                    Shape.ID,
                    "The specification's id, for ever: lower case, as in nightfall-hd."),
            key("name", Shape.TEXT, "What people call it."),
            key(
                    "kind",
                    Shape.TEXT,
                    "Its family: broadcast, streaming, cinema, mezzanine, web, sound …"),
            key("publisher", Shape.TEXT, "Whose requirement it is."),
            key("edition", Shape.TEXT, "The edition, as the publisher calls it."),
            key("effective", Shape.EFFECTIVE, "The days it is asked for."),
            key("status", Shape.STATUS, "Whether anybody still delivers by it; unsaid is current."),
            key(
                    "provenance",
                    Shape.PROVENANCE,
                    "sourced: every number was read in a source. convention: what the trade does."),
            key("about", Shape.TEXT, "What it is for, and what it leaves out."),
            key(
                    "holds",
                    Shape.KIND,
                    "What a file has to hold: video (moving), audio or text; unsaid is any that rules ask about."),
            key(
                    "basedOn",
                    Shape.TEXT,
                    "The id of a specification, or a file beside this one, whose rules hold as well."),
            key("without", Shape.TEXTS, "Rules of that specification that do not hold here."),
            key("sources", Shape.SOURCES, "Where the numbers were read."),
            key("rules", Shape.RULES, "What is asked for, one rule each.")),
    EFFECTIVE(key("from", Shape.DAY, "The first day."), key("until", Shape.DAY, "The last day.")),
    SOURCE(
            key("id", Shape.ID, "By which rules name it."),
            key("title", Shape.TEXT, "What it is called."),
            key("address", Shape.TEXT, "Where it is."),
            key("read", Shape.DAY, "The day somebody looked.")),
    ASKED(
            key(
                    "fact",
                    Shape.FACT,
                    "The fact that is asked about: video.frameRate, file.container …"),
            key("count", Shape.KIND, "Asks how many tracks there are: video, audio or text."),
            key("sum", Shape.FACT, "Asks for a number summed over the tracks: audio.channels."),
            key(
                    "measured",
                    Shape.MEASURE,
                    "Asks what \"clearcut file qc\" measured: loudness.integrated …"),
            key("report", Shape.TEXT, "Not measurable here: the report that has to be attached."),
            key("eyeball", Shape.TEXT, "What a person has to look at or listen to."),
            key("captions", Shape.TEXT, "The id of a caption rule set that decides."),
            key("all", Shape.ASKEDS, "All of these have to hold."),
            key("either", Shape.ASKEDS, "One of these is enough.")),
    CHECK(
            key("tracks", Shape.WHICH, "Which tracks have to: all (unsaid), first, any."),
            key("where", Shape.CONDITIONS, "Only tracks for which this holds: {language: eng}.")),
    WANT(
            key("is", Shape.OPERANDS, "The value, or one of several."),
            key("isNot", Shape.OPERANDS, "None of these values."),
            key("atLeast", Shape.OPERAND, "The lowest number that will do."),
            key("atMost", Shape.OPERAND, "The highest number that will do."),
            key("moreThan", Shape.OPERAND, "A number that is itself too low."),
            key("lessThan", Shape.OPERAND, "A number that is itself too high."),
            key("within", Shape.OPERAND, "With \"is\": how far a number may be off."),
            key("present", Shape.FLAG, "yes: somebody has to say it. no: nobody may."),
            key("like", Shape.TEXT, "A regular expression that fits the whole text."),
            key("begins", Shape.TEXT, "How the text begins."),
            key("inOrder", Shape.TEXTS, "These words in this order, no more and no fewer."),
            key("has", Shape.TEXTS, "All these words, among others."),
            key("hasNot", Shape.TEXTS, "None of these words."),
            key("same", Shape.FLAG, "yes: the same on every track.")),
    OPERAND(
            key("fact", Shape.FACT, "What this fact says."),
            key(
                    "of",
                    Shape.TEXT,
                    "Of the delivery's other file in this role: mix, master, programme."),
            key("times", Shape.NUMBER, "Multiplied with this."),
            key("frames", Shape.NUMBER, "As long as so many frames last."),
            key("by", Shape.FACT, "The fact by which the table is looked up."),
            key("table", Shape.TABLE, "From what that fact says to the limit.")),
    RULE(
            key(
                    "rule",
                    Shape.RULE_ID,
                    "The rule's id within this file, for ever: video.frame-rate."),
            key("text", Shape.TEXT, "Why, or what it means, in a sentence."),
            key("do", Shape.TEXT, "What to do when it is broken."),
            key(
                    "severity",
                    Shape.SEVERITY,
                    "How bad it is: blocker, error (unsaid), warning, note."),
            key(
                    "untold",
                    Shape.SEVERITY,
                    "How bad it is when no reader can tell; unsaid is the severity."),
            key("waivable", Shape.FLAG, "Whether it is known to be waived; unsaid is no."),
            key(
                    "provenance",
                    Shape.PROVENANCE,
                    "Where this number comes from; unsaid is the file's."),
            key("edition", Shape.TEXT, "The edition of this number, where it differs."),
            key("source", Shape.TEXT, "The id of the source where it was read."),
            key("cite", Shape.TEXT, "Section, page or table."),
            key(
                    "when",
                    Shape.CONDITIONS,
                    "It applies only where this holds: {file.container: mov}."),
            key("passes", Shape.EXAMPLES, "Facts in short that keep the rule."),
            key("fails", Shape.EXAMPLES, "Facts in short that break it.")),
    BRANCH(key("name", Shape.TEXT, "What people call this way."));

    /** What stands behind a key. */
    enum Shape {
        ID,
        RULE_ID,
        TEXT,
        TEXTS,
        NUMBER,
        DAY,
        FLAG,
        STATUS,
        PROVENANCE,
        SEVERITY,
        WHICH,
        KIND,
        FACT,
        MEASURE,
        EFFECTIVE,
        SOURCES,
        RULES,
        ASKEDS,
        CONDITIONS,
        OPERAND,
        OPERANDS,
        TABLE,
        EXAMPLES
    }

    /** A key, and a sentence about it. */
    record Key(String name, Shape shape, String meaning) {}

    private final List<Key> keys;

    Grammar(Key... keys) {
        this.keys = List.of(keys);
    }

    private static Key key(String name, Shape shape, String meaning) {
        return new Key(name, shape, meaning);
    }

    List<Key> keys() {
        return keys;
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** The keys of several groups together. */
    static List<String> names(Grammar... groups) {
        return Arrays.stream(groups).flatMap(group -> group.names().stream()).toList();
    }

    static List<Key> keys(Grammar... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> Stream.of(group.keys).flatMap(List::stream))
                .toList();
    }
}
