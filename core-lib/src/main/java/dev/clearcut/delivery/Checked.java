package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a version against one specification, file by file. Whether the version may
 * be sent on it depends on all its files: ask {@link #mayBeSent}.
 *
 * @param files the last check of each file that was checked; at least one
 */
public record Checked(Against against, List<OfFile> files) {

    /** How a check ends. */
    public enum Result {
        /** Everything that decides was found right, or a report says so. */
        PASSED,
        FAILED,
        /** Nothing wrong was found, but something that decides is not measured or looked at. */
        OPEN,
        /** Somebody says that the specification is not about this file. */
        ASIDE;

        /** {@code passed}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A specification.
     *
     * @param asked as the item or the person named it: an id, a file's name
     * @param profile the id the specification gives itself; empty where nobody read it
     * @param edition its own; empty where nobody read it
     * @param content a hash over what it says; empty where nobody read it
     */
    public record Against(String asked, String profile, String edition, String content) {

        public Against {
            asked = asked.strip();
            profile = profile.strip();
            edition = edition.strip();
            content = content.strip();
            if (asked.isEmpty()) {
                throw new Invalid("A check is against something: name the spec.");
            }
        }

        /** One that somebody else checked against. */
        public static Against said(String spec) {
            return new Against(spec, "", "", "");
        }

        /** None: somebody looked at it, and says what came of it. */
        public static Against eye() {
            return said("a look at it");
        }

        /** Whether that is this one, by the name it was asked for or its own; in any edition. */
        public boolean is(String spec) {
            return asked.equals(spec)
                    || profile.equals(spec)
                    || asked.startsWith(spec + " (")
                    || asked.startsWith(spec + "@");
        }

        /**
         * Whether it says something else by now.
         *
         * @param now a hash over what it says today; empty where it cannot be read
         */
        public boolean isEdited(String now) {
            return !content.isEmpty() && !now.isEmpty() && !content.equals(now);
        }

        /** Whether that goes by the same names, whatever it says now. */
        boolean isCalledAs(Against other) {
            return asked.equals(other.asked)
                    && profile.equals(other.profile)
                    && edition.equals(other.edition);
        }

        /** {@code ebu-r128 (5.0)}. */
        @Override
        public String toString() {
            return profile.isEmpty() ? asked : "%s (%s)".formatted(profile, edition);
        }
    }

    /**
     * A report that decided a rule.
     *
     * @param value as it says: {@code pass}, {@code -27.4}; without a colon
     * @param report its name
     */
    public record Attestation(String rule, String value, String report) {

        public Attestation {
            rule = line(rule);
            value = line(value);
            report = line(report);
            if (rule.isEmpty() || value.isEmpty()) {
                throw new Invalid(
                        "\"%s=%s:%s\" attests nothing; write rule=value:report."
                                .formatted(rule, value, report));
            }
            if (report.isEmpty()) {
                throw new Invalid("Name the report that says so of %s.".formatted(rule));
            }
        }

        private static String line(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }

        /** {@code picture.pse=pass:pse.pdf}. */
        @Override
        public String toString() {
            return rule + "=" + value + ":" + report;
        }
    }

    /**
     * Somebody's word that a file passes although our own check failed it.
     *
     * @param who decided it
     * @param why in that person's words
     */
    public record Overruling(String who, String why) {

        public Overruling {
            who = who.strip();
            why = why.strip();
            if (who.isEmpty() || why.isEmpty()) {
                throw new Invalid("Say who passes what our own check failed, and why.");
            }
        }

        /** {@code passed by Jo Berg: the blacks are meant}. */
        @Override
        public String toString() {
            return "passed by %s: %s".formatted(who, why);
        }
    }

    /**
     * How one file came out.
     *
     * @param hash one of its hashes
     * @param report in a sentence, or the report's file name; may be empty
     * @param failed the rules that are broken; they stay where somebody passes it nevertheless
     * @param open the rules that decide and that nothing has decided yet
     * @param attested what reports decided
     * @param overruling null where nobody passed it against our own check
     */
    public record OfFile(
            Hash hash,
            Result result,
            LocalDate on,
            String report,
            List<String> failed,
            List<String> open,
            List<Attestation> attested,
            @Nullable Overruling overruling) {

        public OfFile {
            report = report.strip();
            failed = List.copyOf(failed);
            open = List.copyOf(open);
            attested = List.copyOf(attested);
        }

        /** Whether somebody passed it although rules are broken. */
        public boolean isOverruled() {
            return result == Result.PASSED && !failed.isEmpty();
        }

        /**
         * What somebody says of it now; what our own check found stays in view.
         *
         * @param words of the report
         */
        public OfFile decided(
                Result said, LocalDate day, String words, @Nullable Overruling against) {
            return new OfFile(hash, said, day, words, failed, open, attested, against);
        }

        /** What somebody says of a file. */
        public static OfFile said(Hash hash, Result result, LocalDate on, String report) {
            return new OfFile(hash, result, on, report, List.of(), List.of(), List.of(), null);
        }
    }

    public Checked {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new Invalid("A check against %s is of a file.".formatted(against));
        }
    }

    public boolean isAgainst(String spec) {
        return against.is(spec);
    }

    /** The same after a later check of some of the files. */
    Checked later(List<OfFile> checked) {
        var all = new ArrayList<>(files);
        all.removeIf(before -> checked.stream().anyMatch(c -> c.hash().equals(before.hash())));
        all.addAll(checked);
        return new Checked(against, all);
    }

    /** How that file came out; nothing where it was not checked. */
    public Optional<OfFile> of(SentFile file) {
        return files.stream().filter(one -> file.has(one.hash())).findFirst();
    }

    /**
     * How the version came out: passed only when each of its files passed, but for those that are
     * set aside, and one at least is not.
     *
     * @param sent all files of the version
     */
    public Result result(List<SentFile> sent) {
        var results = sent.stream().flatMap(file -> of(file).stream()).map(OfFile::result).toList();
        if (results.contains(Result.FAILED)) {
            return Result.FAILED;
        }
        boolean whole = results.size() == sent.size() && !results.contains(Result.OPEN);
        return whole && results.contains(Result.PASSED) ? Result.PASSED : Result.OPEN;
    }

    /** Whether the version is what the specification asks for, with nothing left to find out. */
    public boolean mayBeSent(List<SentFile> sent) {
        return result(sent) == Result.PASSED;
    }

    /** Whether it failed, or somebody passed what our own check failed. */
    boolean isContested(List<SentFile> sent) {
        return result(sent) == Result.FAILED || files.stream().anyMatch(OfFile::isOverruled);
    }

    /** The day of the last check. */
    public LocalDate on() {
        return files.stream().map(OfFile::on).max(LocalDate::compareTo).orElseThrow();
    }

    /** {@code ebu-r128 (5.0) open on 2027-03-01: mix.wav: sound.loudness is not measured}. */
    public String inWords(List<SentFile> sent) {
        return new CheckedText(this, sent).toString();
    }
}
