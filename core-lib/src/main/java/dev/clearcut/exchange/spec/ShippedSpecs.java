package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.spec.ProfileReader.Bases;
import dev.clearcut.media.spec.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The specifications that ship, one YAML file each. */
public final class ShippedSpecs {

    private static final class Read {
        static final List<String> IDS =
                DataFile.beside(ShippedSpecs.class, "specs.csv").stream()
                        .map(row -> row.get("spec"))
                        .toList();
        static final ConcurrentHashMap<String, Profile> PROFILES = new ConcurrentHashMap<>();
    }

    private ShippedSpecs() {}

    /** In the order they are listed. */
    public static List<String> ids() {
        return Read.IDS;
    }

    public static List<Profile> all() {
        return ids().stream().map(id -> named(id).orElseThrow()).toList();
    }

    public static Optional<Profile> named(String id) {
        return Read.IDS.contains(id) ? Optional.of(read(id, List.of())) : Optional.empty();
    }

    /**
     * The one of that id.
     *
     * @throws Invalid for none, with the nearest
     */
    public static Profile require(String id) {
        return named(id)
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "There is no specification \"%s\"%s"
                                                .formatted(
                                                        id,
                                                        Words.didYouMeanName(id, ids())
                                                                .transform(
                                                                        near ->
                                                                                near.isEmpty()
                                                                                        ? "; \"clearcut spec list\" lists them, and a file's name ends in .yaml."
                                                                                        : near))));
    }

    /** The file of one, to be copied and changed. */
    public static String text(String id) {
        try (var stream = ShippedSpecs.class.getResourceAsStream("specs/" + id + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("specs.csv lists " + id + ", which does not ship.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Profile read(String id, List<String> chain) {
        var before = Read.PROFILES.get(id);
        if (before != null) {
            return before;
        }
        if (chain.contains(id)) {
            throw new IllegalStateException(id + " is in the end based on itself.");
        }
        var longer = new ArrayList<>(chain);
        longer.add(id);
        var read = SpecFile.read(id + ".yaml", text(id), new Shipped(longer));
        var profile =
                read.value()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                read.report().findings().toString()));
        Read.PROFILES.put(id, profile);
        return profile;
    }

    private record Shipped(List<String> chain) implements Bases {
        @Override
        public Optional<Profile> named(String name) {
            return Read.IDS.contains(name) ? Optional.of(read(name, chain)) : Optional.empty();
        }

        @Override
        public List<String> names() {
            return Read.IDS;
        }
    }
}
