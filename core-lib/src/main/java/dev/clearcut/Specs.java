package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.facts.JudgedCaptions;
import dev.clearcut.exchange.spec.MediaConchPolicy;
import dev.clearcut.exchange.spec.QcFile;
import dev.clearcut.exchange.spec.ShippedSpecs;
import dev.clearcut.exchange.spec.SpecContent;
import dev.clearcut.exchange.spec.SpecFile;
import dev.clearcut.exchange.spec.SpecSchema;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.qc.LoudnessTarget;
import dev.clearcut.media.spec.Asks;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Profile;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What buyers ask of a file, and whether a file is that. Needs no office. */
public final class Specs {

    private Specs() {}

    /** Those that ship. */
    public static List<Profile> shipped() {
        return ShippedSpecs.all();
    }

    /**
     * One that ships, by its id, or one in a file, by a name that ends in {@code .yaml}.
     *
     * @throws Invalid when there is none, or the file has mistakes: all of them are named
     */
    public static Profile named(String idOrFile) {
        return isFile(idOrFile) ? read(Path.of(idOrFile)) : ShippedSpecs.require(idOrFile);
    }

    /**
     * The same, with what is doubtful in a file of one's own though no mistake: {@code spec check}
     * says no more.
     *
     * @throws Invalid as {@link #named}
     */
    public static Reported<Profile> reading(String idOrFile) {
        return isFile(idOrFile)
                ? whole(Path.of(idOrFile))
                : new Reported<>(ShippedSpecs.require(idOrFile), new Report(List.of()));
    }

    /**
     * The specification in a file.
     *
     * @throws Invalid when it has mistakes: all of them are named, with lines and columns
     */
    public static Profile read(Path file) {
        return whole(file).value();
    }

    private static Reported<Profile> whole(Path file) {
        var read = SpecFile.read(file);
        if (read.value().isEmpty()) {
            read.orThrow(file + " is no specification:");
        }
        return new Reported<>(read.value().orElseThrow(), read.report());
    }

    /** Whether the file is what the specification asks for. */
    public static Reported<Conformity> conform(Path file, Profile profile) {
        var probed = MediaFile.probe(file);
        var met = probed.report().errors();
        return probed.map(
                facts -> conform(captioned(file, profile, Delivered.of(facts).met(met)), profile));
    }

    /**
     * With what the caption rule sets that the specification names say of the file; as it was for a
     * file that holds no captions.
     *
     * @param delivered the file's facts and, as {@code programme}, those of what it goes with
     */
    public static Delivered captioned(Path file, Profile profile, Delivered delivered) {
        return delivered.captioned(JudgedCaptions.by(file, Asks.captionRules(profile), delivered));
    }

    /** Whether what is known of a file, and of what goes with it, is what is asked for. */
    public static Conformity conform(Delivered delivered, Profile profile) {
        return Conformance.check(profile, delivered);
    }

    /** The same for the facts alone. */
    public static Conformity conform(MediaFacts facts, Profile profile) {
        return Conformance.check(profile, facts);
    }

    /**
     * A hash over all that a specification says, and all that it is based on says: another one is
     * another specification, whatever edition it calls itself.
     *
     * @param idOrFile as in {@link #named}
     * @return {@code sha256:3b0c…}
     * @throws Invalid when there is none
     */
    public static String content(String idOrFile) {
        return isFile(idOrFile)
                ? SpecContent.of(Path.of(idOrFile))
                : SpecContent.of(ShippedSpecs.require(idOrFile));
    }

    /** Everything that is right or wrong with a specification's file. */
    public static Reported<Optional<Profile>> check(Path file) {
        return SpecFile.read(file);
    }

    /**
     * A MediaConch policy as a specification in YAML, and what of it cannot be said.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no policy
     */
    public static Reported<String> fromMediaConch(Path policy) {
        return MediaConchPolicy.read(policy);
    }

    /** The file of one that ships, to be copied and changed. */
    public static String text(String id) {
        return ShippedSpecs.text(ShippedSpecs.require(id).id());
    }

    /** The JSON Schema by which editors help. */
    public static String schema() {
        return SpecSchema.text();
    }

    /**
     * What {@code file qc --format json} wrote of this file. When it was measured on another, by
     * SHA-256, nothing in it decides, and the answer says so.
     */
    public static Measurements measurements(Path qcFile, Path media) {
        var read = QcFile.read(qcFile);
        var name = String.valueOf(media.getFileName());
        var own = MediaFile.identity(media, Progress.SILENT);
        return own.isEmpty()
                ? read.of(name, -1)
                : read.of(name, own.get().size(), own.get().sha256());
    }

    /** The same where only the facts of the file are at hand: its name and size have to do. */
    public static Measurements measurements(Path qcFile, MediaFacts facts) {
        long bytes = facts.file().exact(Fact.SIZE).map(Rational::round).orElse(-1L);
        return QcFile.read(qcFile).of(facts.name(), bytes);
    }

    /**
     * The specification that loudness is held against: its id, the end of the id of one that ships
     * ({@code r128} for {@code ebu-r128}), or a file.
     *
     * @throws Invalid when there is none, or it sets no limit to loudness
     */
    public static LoudnessTarget loudness(String idOrFile) {
        var ends =
                shipped().stream()
                        .filter(p -> p.id().endsWith("-" + idOrFile.toLowerCase(Locale.ROOT)))
                        .toList();
        return LoudnessTarget.of(ends.size() == 1 ? ends.getFirst() : named(idOrFile));
    }

    static boolean isFile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
