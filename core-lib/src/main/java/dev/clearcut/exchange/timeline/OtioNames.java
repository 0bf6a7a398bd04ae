package dev.clearcut.exchange.timeline;

import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.timeline.Clip.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What an OTIO clip is called, by itself and by the tools that left metadata on it. */
final class OtioNames {

    private OtioNames() {}

    static Names of(Obj clip) {
        var media = OtioItem.media(clip);
        var metadata = clip.object("metadata");
        var cmx = metadata.flatMap(m -> m.object("cmx_3600").or(() -> m.object("cmx_3600_reel")));
        return new Names(
                clip.text("name"),
                media.map(OtioNames::file).orElse(""),
                cmx.map(c -> c.text("reel"))
                        .filter(r -> !r.isEmpty())
                        .or(
                                () ->
                                        media.flatMap(m -> metadata(m, "cmx_3600"))
                                                .map(c -> c.text("reel")))
                        .orElse(""),
                comments(clip, cmx));
    }

    private static Optional<Obj> metadata(Obj object, String tool) {
        return object.object("metadata").flatMap(m -> m.object(tool));
    }

    /** The path of a file or of a sequence of images; else the reference's name. */
    private static String file(Obj media) {
        var path =
                switch (OtioItem.schema(media)) {
                    case "ExternalReference" -> FilePath.of(media.text("target_url"));
                    case "ImageSequenceReference" -> images(media);
                    default -> "";
                };
        return path.isEmpty() ? media.text("name") : path;
    }

    private static String images(Obj media) {
        var base = FilePath.of(media.text("target_url_base"));
        boolean open = !base.isEmpty() && !base.endsWith("/");
        int digits = digits(media.text("frame_zero_padding"));
        return base
                + (open ? "/" : "")
                + media.text("name_prefix")
                + "#".repeat(digits)
                + media.text("name_suffix");
    }

    private static int digits(String written) {
        return written.matches("[1-9]|1[0-9]") ? Integer.parseInt(written) : 1;
    }

    private static List<String> comments(Obj clip, Optional<Obj> cmx) {
        var said = new LinkedHashSet<String>();
        cmx.ifPresent(c -> said.addAll(c.texts("comments")));
        metadata(clip, "fcp_xml")
                .ifPresent(
                        fcp -> {
                            for (var group : List.of("comments", "logginginfo")) {
                                fcp.object(group)
                                        .ifPresent(
                                                g ->
                                                        g.fields()
                                                                .keySet()
                                                                .forEach(k -> said.add(g.text(k))));
                            }
                        });
        clip.objects("markers").forEach(m -> said.add(text(m)));
        said.remove("");
        return List.copyOf(said);
    }

    /** A marker's name and comment. */
    static String text(Obj marker) {
        var name = marker.text("name");
        var comment =
                Optional.of(marker.text("comment"))
                        .filter(c -> !c.isEmpty())
                        .or(() -> metadata(marker, "fcp_xml").map(f -> f.text("comment")))
                        .orElse("");
        return name.isEmpty() || comment.isEmpty() ? name + comment : name + ": " + comment;
    }

    static String colour(Obj marker) {
        return marker.object("color").map(c -> c.text("name")).orElse(marker.text("color"));
    }
}
