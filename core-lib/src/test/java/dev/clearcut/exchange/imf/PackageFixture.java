package dev.clearcut.exchange.imf;

import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.probe.hash.Hashes;
import dev.clearcut.probe.media.TestMedia;
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
                    "media",
                    List.of("CPL.xml", "PKL.xml", "VOLINDEX.xml", "ASSETMAP.xml"),
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
    private final Map<String, byte[]> tracks = new LinkedHashMap<>();
    private final Map<String, Path> media = new LinkedHashMap<>();

    private PackageFixture() {}

    /**
     * @param kind imf or dcp, whose track files are MXF with nothing but a line of text in them;
     *     media has real ones
     */
    public static PackageFixture of(String kind) {
        var fixture = new PackageFixture();
        for (var file : FILES.getOrDefault(kind, List.of())) {
            var text = resource(kind + "/" + file);
            if (file.endsWith(".mxf")) {
                fixture.tracks.put(file, MinimalMxf.of(text));
            } else {
                fixture.texts.put(file, text);
            }
        }
        if (kind.equals("media")) {
            fixture.media.put("image.mxf", image());
            fixture.media.put("audio.mxf", audio());
        }
        return fixture;
    }

    /** 24 pictures a second, a second long. */
    private static Path image() {
        return TestMedia.made(
                "imf-image.mxf",
                "-f lavfi -i testsrc2=s=320x180:r=24 -t 1 -c:v jpeg2000 -pix_fmt yuv422p10le");
    }

    private static Path audio() {
        return TestMedia.made(
                "imf-audio.mxf",
                "-f lavfi -i anullsrc=cl=mono:r=48000 -t 1 -c:a pcm_s24le -f mxf_opatom",
                "-mxf_audio_edit_rate 24");
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

    /** A track file that is packed as it is, whatever it is. */
    public PackageFixture track(String file, byte[] bytes) {
        media.remove(file);
        tracks.put(file, bytes);
        return this;
    }

    /** One more packing list, of which the map knows. */
    public PackageFixture secondList() {
        var id = "urn:uuid:00000092-0000-4000-8000-000000000000";
        var list = texts.getOrDefault("PKL.xml", "");
        return edit(
                        "ASSETMAP.xml",
                        "<AssetList>",
                        "<AssetList><Asset><Id>%s</Id><PackingList>true</PackingList><ChunkList><Chunk><Path>PKL2.xml</Path></Chunk></ChunkList></Asset>"
                                .formatted(id))
                .write(
                        "PKL2.xml",
                        list.replace("urn:uuid:00000002-0000-4000-8000-000000000000", id));
    }

    /** Those on which others depend come first. */
    public Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : media.entrySet()) {
            Files.copy(file.getValue(), folder.resolve(file.getKey()));
        }
        for (var track : tracks.entrySet()) {
            Files.write(folder.resolve(track.getKey()), track.getValue());
        }
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
