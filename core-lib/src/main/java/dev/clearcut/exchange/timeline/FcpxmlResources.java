package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an FCPXML file defines once and refers to by id: formats, assets, effects, media. */
final class FcpxmlResources {

    private static final String REEL = "com.apple.proapps.studio.reel";

    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Reading reading;

    FcpxmlResources(XmlElement root, Reading reading) {
        this.reading = reading;
        for (var resources : root.children("resources")) {
            for (var resource : resources.children()) {
                byId.putIfAbsent(resource.attribute("id"), resource);
            }
        }
        // FCPXML 1.2 and older: assets and projects' media live beside the resources
        for (var loose : root.children()) {
            if (loose.has("id")) {
                byId.putIfAbsent(loose.attribute("id"), loose);
            }
        }
    }

    /**
     * A file.
     *
     * @param rate of its pictures; null for sound and stills
     */
    record Asset(
            String name,
            String path,
            String reel,
            Rational start,
            Optional<Rational> duration,
            boolean hasVideo,
            boolean hasAudio,
            int channels,
            @Nullable Rational rate) {}

    Optional<XmlElement> named(String id, String kind) {
        return Optional.ofNullable(byId.get(id)).filter(e -> e.is(kind));
    }

    Optional<Asset> asset(String id) {
        return named(id, "asset").map(this::asset);
    }

    private Asset asset(XmlElement asset) {
        var path =
                asset.children("media-rep").stream()
                        .filter(rep -> !rep.attribute("kind").equals("proxy-media"))
                        .map(rep -> rep.attribute("src"))
                        .filter(src -> !src.isEmpty())
                        .findFirst()
                        .orElse(asset.attribute("src"));
        boolean says = asset.has("hasVideo") || asset.has("hasAudio");
        return new Asset(
                asset.attribute("name"),
                FilePath.of(path),
                reel(asset),
                FcpxmlTimes.time(asset, "start", reading).orElse(Rational.ZERO),
                FcpxmlTimes.time(asset, "duration", reading),
                !says || asset.attribute("hasVideo").equals("1"),
                !says || asset.attribute("hasAudio").equals("1"),
                channels(asset.attribute("audioChannels")),
                rate(asset.attribute("format")).orElse(null));
    }

    /** The frames a second of a format by id; nothing when it has none. */
    Optional<Rational> rate(String formatId) {
        return named(formatId, "format").flatMap(f -> FcpxmlTimes.rate(f, reading));
    }

    /** The reel that metadata give a clip or an asset, or empty. */
    static String reel(XmlElement element) {
        return element.child("metadata").map(m -> m.children("md")).stream()
                .flatMap(List::stream)
                .filter(md -> md.attribute("key").equals(REEL))
                .map(md -> md.attribute("value").strip())
                .findFirst()
                .orElse("");
    }

    private static int channels(String written) {
        return written.matches("[0-9]{1,2}") ? Integer.parseInt(written) : 0;
    }
}
