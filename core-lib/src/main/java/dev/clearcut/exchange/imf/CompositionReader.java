package dev.clearcut.exchange.imf;

import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.Composition;
import dev.clearcut.manifest.imf.Composition.Kind;
import dev.clearcut.manifest.imf.Composition.Marker;
import dev.clearcut.manifest.imf.Composition.Resource;
import dev.clearcut.manifest.imf.Composition.Segment;
import dev.clearcut.manifest.imf.Composition.Sequence;
import dev.clearcut.manifest.imf.Composition.Time;
import dev.clearcut.manifest.imf.Essence;
import dev.clearcut.manifest.imf.Standard;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a composition playlist of IMF (SMPTE ST 2067-3 of 2013, 2016 and 2020) or of cinema (ST
 * 429-7, and Interop's).
 */
final class CompositionReader {

    private static final String SEQUENCE = "Sequence";

    private final Document document;
    private final Optional<Rational> rate;

    private CompositionReader(Document document, Optional<Rational> rate) {
        this.document = document;
        this.rate = rate;
    }

    /**
     * @param descriptors the essence descriptors by their ids, which were read as they went by
     */
    static Composition read(
            XmlNode root,
            Standard standard,
            Map<String, Essence.Descriptor> descriptors,
            Document document) {
        var rate = document.rate(root, "EditRate");
        var reader = new CompositionReader(document, rate);
        var kind = root.child("ContentKind");
        return new Composition(
                document.file(),
                standard,
                document.neededId(root, "Id"),
                title(root),
                new Kind(
                        kind.map(XmlNode::text).orElse(""),
                        kind.map(k -> k.attribute("scope")).orElse(""),
                        document.where(kind.orElse(root))),
                rate,
                descriptors,
                switch (standard) {
                    case IMF -> reader.segments(root);
                    case SMPTE, INTEROP -> reader.reels(root);
                },
                document.where(root));
    }

    private static String title(XmlNode root) {
        var cinema = root.textAt("ContentTitleText");
        return cinema.isEmpty() ? root.textAt("ContentTitle") : cinema;
    }

    private List<Segment> segments(XmlNode root) {
        return root
                .child("SegmentList")
                .map(list -> list.children("Segment"))
                .orElse(List.of())
                .stream()
                .map(
                        node ->
                                new Segment(
                                        document.neededId(node, "Id"),
                                        node
                                                .child("SequenceList")
                                                .map(XmlNode::children)
                                                .orElse(List.of())
                                                .stream()
                                                .map(this::sequence)
                                                .toList(),
                                        document.where(node)))
                .toList();
    }

    private Sequence sequence(XmlNode node) {
        var name = node.name();
        return new Sequence(
                document.neededId(node, "Id"),
                name.endsWith(SEQUENCE)
                        ? name.substring(0, name.length() - SEQUENCE.length())
                        : name,
                document.neededId(node, "TrackId"),
                node
                        .child("ResourceList")
                        .map(list -> list.children("Resource"))
                        .orElse(List.of())
                        .stream()
                        .map(this::resource)
                        .toList(),
                document.where(node));
    }

    private Resource resource(XmlNode node) {
        boolean hasOwnRate = node.child("EditRate").isPresent();
        long intrinsic = document.number(node, "IntrinsicDuration", -1);
        long entry = document.number(node, "EntryPoint", 0);
        return new Resource(
                document.neededId(node, "Id"),
                document.id(node, "TrackFileId"),
                document.id(node, "SourceEncoding"),
                document.id(node, "KeyId"),
                node.textAt("Hash"),
                algorithm(node),
                new Time(
                        hasOwnRate ? document.rate(node, "EditRate") : rate,
                        intrinsic,
                        entry,
                        document.number(
                                node, "SourceDuration", Math.max(-1, toTheEnd(intrinsic, entry))),
                        document.number(node, "RepeatCount", 1)),
                node.children("Marker").stream().map(this::marker).toList(),
                document.where(node));
    }

    private static String algorithm(XmlNode node) {
        return node.child("HashAlgorithm").map(a -> a.attribute("Algorithm")).orElse("");
    }

    private static long toTheEnd(long intrinsic, long entry) {
        return intrinsic < 0 || entry < 0 ? -1 : intrinsic - entry;
    }

    private Marker marker(XmlNode node) {
        return new Marker(
                node.textAt("Label"),
                node.child("Label").map(label -> label.attribute("scope")).orElse(""),
                document.number(node, "Offset", 0),
                document.where(node));
    }

    private List<Segment> reels(XmlNode root) {
        return root.child("ReelList").map(list -> list.children("Reel")).orElse(List.of()).stream()
                .map(
                        node ->
                                new Segment(
                                        document.neededId(node, "Id"),
                                        node
                                                .child("AssetList")
                                                .map(XmlNode::children)
                                                .orElse(List.of())
                                                .stream()
                                                .map(this::reelAsset)
                                                .toList(),
                                        document.where(node)))
                .toList();
    }

    /** Markers and the composition's own metadata are assets of a reel, but in no file. */
    private Sequence reelAsset(XmlNode node) {
        boolean isInFile = !Set.of("MainMarkers", "CompositionMetadataAsset").contains(node.name());
        var id = document.neededId(node, "Id");
        long intrinsic = document.number(node, "IntrinsicDuration", -1);
        long entry = document.number(node, "EntryPoint", 0);
        var resource =
                new Resource(
                        "",
                        isInFile ? id : "",
                        "",
                        document.id(node, "KeyId"),
                        node.textAt("Hash"),
                        algorithm(node),
                        new Time(
                                document.rate(node, "EditRate"),
                                intrinsic,
                                entry,
                                document.number(
                                        node, "Duration", Math.max(-1, toTheEnd(intrinsic, entry))),
                                1),
                        node
                                .child("MarkerList")
                                .map(list -> list.children("Marker"))
                                .orElse(List.of())
                                .stream()
                                .map(this::marker)
                                .toList(),
                        document.where(node));
        return new Sequence("", node.name(), node.name(), List.of(resource), document.where(node));
    }
}
