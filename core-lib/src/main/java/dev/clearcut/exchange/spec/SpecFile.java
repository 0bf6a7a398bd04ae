package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.spec.ProfileReader.Bases;
import dev.clearcut.media.spec.Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a specification's YAML file; a file with a mistake is no specification. */
public final class SpecFile {

    /** The longest that ships is some 30 kB. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST_CHAIN = 16;

    private SpecFile() {}

    /**
     * @return the specification, or none and everything that is wrong with the file, with lines and
     *     columns
     * @throws NotFound when there is no such file
     * @throws BadFile when it is no text, or too large for a specification
     */
    public static Reported<Optional<Profile>> read(Path file) {
        return read(file, List.of());
    }

    /** The same from text, as if it came from a file of that name. */
    public static Reported<Optional<Profile>> read(String name, String text) {
        return read(name, text, shipped());
    }

    /** Among those that ship only. */
    private static Bases shipped() {
        return new Bases() {
            @Override
            public Optional<Profile> named(String name) {
                return ShippedSpecs.named(name);
            }

            @Override
            public List<String> names() {
                return ShippedSpecs.ids();
            }
        };
    }

    static Reported<Optional<Profile>> read(String name, String text, Bases bases) {
        var problems = new Problems(name);
        var tree = YamlTree.read(text, problems);
        var profile = tree.flatMap(node -> new ProfileReader(problems, bases).read(node));
        return new Reported<>(profile, problems.report());
    }

    private static Reported<Optional<Profile>> read(Path file, List<Path> chain) {
        var name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        var told = new ArrayList<Finding>();
        var read = read(name, text(file, name), beside(file, chain, told));
        return told.isEmpty()
                ? read
                : new Reported<>(
                        read.value(),
                        new Report(
                                Stream.concat(read.report().findings().stream(), told.stream())
                                        .toList()));
    }

    /**
     * Among those that ship, and the files in the same folder and below.
     *
     * @param told takes what is doubtful in those files
     */
    private static Bases beside(Path file, List<Path> chain, List<Finding> told) {
        var longer = new ArrayList<>(chain);
        longer.add(file.toAbsolutePath().normalize());
        return new Bases() {
            @Override
            public Optional<Profile> named(String name) {
                if (!isFile(name)) {
                    return ShippedSpecs.named(name);
                }
                var base = basedOnFile(file, name, longer);
                told.addAll(base.report().findings());
                return base.value();
            }

            @Override
            public List<String> names() {
                return ShippedSpecs.ids();
            }
        };
    }

    static boolean isFile(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Reported<Optional<Profile>> basedOnFile(
            Path file, String name, List<Path> chain) {
        var other = sibling(file, name);
        if (chain.contains(other)) {
            throw new Invalid(
                    "\"%s\" is in the end based on itself: %s."
                            .formatted(
                                    name,
                                    String.join(
                                            " is based on ",
                                            chain.stream()
                                                    .map(p -> String.valueOf(p.getFileName()))
                                                    .toList())));
        }
        if (chain.size() > LONGEST_CHAIN) {
            throw new Invalid(
                    "More than %d files are based on each other.".formatted(LONGEST_CHAIN));
        }
        var read = read(other, chain);
        if (read.value().isEmpty()) {
            throw new Invalid(
                    "\"%s\" has mistakes of its own: %s"
                            .formatted(name, read.report().errors().getFirst()));
        }
        return read;
    }

    private static Path sibling(Path file, String name) {
        try {
            var own = file.toAbsolutePath().normalize();
            var other = own.resolveSibling(name).normalize();
            var folder = own.resolveSibling("");
            if (other.startsWith(folder)) {
                return other;
            }
        } catch (InvalidPathException noPath) {
            throw new Invalid("\"%s\" is no file's name.".formatted(name));
        }
        throw new Invalid(
                "\"%s\" lies elsewhere: put it beside this file or in a folder below."
                        .formatted(name));
    }

    static String text(Path file) {
        return text(file, file.toString());
    }

    private static String text(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadFile(
                        "specification",
                        new Where.InFile(name, 0, 0),
                        "It is larger than 1 MB: no specification is.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw new BadFile(
                    "specification",
                    new Where.InFile(name, 0, 0),
                    "It is no text in UTF-8; a specification is a YAML file.",
                    noText);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }
}
