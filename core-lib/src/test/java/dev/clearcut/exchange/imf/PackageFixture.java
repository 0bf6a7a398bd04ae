package dev.clearcut.exchange.imf;

import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.probe.hash.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A small package of NIGHTFALL whose sizes and hashes are filled in when it is written. */
public final class PackageFixture {

    private static final Pattern BLANK = Pattern.compile("\\{(size|sha1):([A-Za-z.]+)}");

    private static final Map<String, List<String>> FILES =
            Map.of(
                    "imf",
                    List.of(
                            "image.mxf",
                            "audio.mxf",
                            "CPL.xml",
                            "OPL.xml",
                            "PKL.xml",
                            "VOLINDEX.xml",
                            "ASSETMAP.xml"),
                    "dcp",
                    List.of(
                            "picture.mxf",
                            "sound.mxf",
                            "text.mxf",
                            "CPL.xml",
                            "PKL.xml",
                            "VOLINDEX.xml",
                            "ASSETMAP.xml"));

    private final Map<String, String> texts = new LinkedHashMap<>();

    private PackageFixture() {}

    /**
     * @param kind imf or dcp
     */
    public static PackageFixture of(String kind) {
        var fixture = new PackageFixture();
        for (var file : FILES.getOrDefault(kind, List.of())) {
            fixture.texts.put(file, resource(kind + "/" + file));
        }
        return fixture;
    }

    static String resource(String name) {
        var path = "/dev/clearcut/manifest/imf/" + name;
        try (var in =
                Objects.requireNonNull(PackageFixture.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public PackageFixture edit(String file, String from, String to) {
        var text = texts.getOrDefault(file, "");
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        texts.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
        return this;
    }

    public PackageFixture editAll(String file, String from, String to) {
        texts.put(file, texts.getOrDefault(file, "").replace(from, to));
        return this;
    }

    public PackageFixture write(String file, String text) {
        texts.put(file, text);
        return this;
    }

    /** Those on which others depend come first. */
    public Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), filled(text.getValue(), folder));
        }
        return folder;
    }

    private static String filled(String text, Path folder) {
        return BLANK.matcher(text).replaceAll(found -> filling(found, folder));
    }

    private static String filling(MatchResult found, Path folder) {
        try {
            var bytes = Files.readAllBytes(folder.resolve(found.group(2)));
            return found.group(1).equals("size")
                    ? Integer.toString(bytes.length)
                    : Hashes.of(HashAlgorithm.SHA_1, bytes).base64();
        } catch (IOException notYet) {
            throw new IllegalStateException(notYet);
        }
    }
}
