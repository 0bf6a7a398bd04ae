package dev.clearcut.probe.media.mxf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Labels;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The material package, and through its clips the files' tracks and descriptors. */
final class Packages {

    private static final int SEGMENT_DURATION = 0x0202;

    private final Metadata metadata;
    private final Sheet sheet;
    private final Map<String, MetadataSet> sources = new HashMap<>();

    Packages(Metadata metadata, Sheet sheet) {
        this.metadata = metadata;
        this.sheet = sheet;
        for (var source : metadata.of(Groups.SOURCE_PACKAGE)) {
            source.item(0x4401).ifPresent(umid -> sources.put(umid.hex(0, umid.length()), source));
        }
    }

    void read() {
        var material = metadata.of(Groups.MATERIAL_PACKAGE);
        if (material.isEmpty()) {
            sheet.damaged(-1, "The header has no material package, which lists what is played.");
            return;
        }
        identify();
        var tracks = metadata.find(material.getFirst().references(0x4403));
        material.getFirst()
                .text(0x4402)
                .ifPresent(name -> sheet.file().say(Fact.DESCRIPTION, name));
        timecode(tracks);
        var described = new HashSet<MetadataSet>();
        for (var track : tracks) {
            track(track, described);
        }
        withoutClip(described);
        longest();
    }

    private void identify() {
        var written = metadata.of(Groups.IDENTIFICATION);
        if (!written.isEmpty()) {
            var last = written.getLast();
            var name =
                    (last.text(0x3C01).orElse("")
                                    + " "
                                    + last.text(0x3C02).orElse("")
                                    + " "
                                    + last.text(0x3C04).orElse(""))
                            .strip();
            sheet.file().say(Fact.WRITTEN_BY, name);
        }
        if (!metadata.of(Groups.CRYPTOGRAPHIC_CONTEXT).isEmpty()) {
            sheet.file().say(Fact.ENCRYPTED, true);
        }
    }

    /** The first component of a track: a clip, a timecode. */
    private Optional<MetadataSet> segment(MetadataSet track, String group) {
        return track.reference(0x4803)
                .flatMap(metadata::find)
                .flatMap(
                        segment ->
                                segment.group().equals(group)
                                        ? Optional.of(segment)
                                        : metadata.find(segment.references(0x1001)).stream()
                                                .filter(set -> set.group().equals(group))
                                                .findFirst());
    }

    private void timecode(List<MetadataSet> tracks) {
        var codes = tracks.stream().filter(t -> segment(t, Groups.TIMECODE).isPresent()).toList();
        sheet.file().say(Fact.TIMECODE_TRACKS, codes.size());
        var said = codes.stream().findFirst().or(this::sourceTimecode);
        said.flatMap(track -> segment(track, Groups.TIMECODE)).ifPresent(this::timecode);
    }

    private void timecode(MetadataSet timecode) {
        long base = timecode.number(0x1502).orElse(0L);
        long start = timecode.number(0x1501).orElse(-1L);
        boolean drop = timecode.number(0x1503).orElse(0L) != 0;
        long at = timecode.item(0x1501).map(item -> item.offset(0)).orElse(-1L);
        if (base > 0 && base < 1000 && start >= 0) {
            sheet.file().at(at, Fact.START_TIMECODE, Labels.of(start, base, drop));
            sheet.file().at(at, Fact.DROP_FRAME, drop);
        }
    }

    /** Where the material package has none, the file's own is what people mean. */
    private Optional<MetadataSet> sourceTimecode() {
        return metadata.of(Groups.SOURCE_PACKAGE).stream()
                .flatMap(source -> metadata.find(source.references(0x4403)).stream())
                .filter(track -> segment(track, Groups.TIMECODE).isPresent())
                .findFirst();
    }

    private void track(MetadataSet track, HashSet<MetadataSet> described) {
        var segment = track.reference(0x4803).flatMap(metadata::find);
        var data = segment.flatMap(set -> set.label(0x0201)).orElse("");
        if (data.startsWith(Groups.TIMECODE_DATA)) {
            return;
        }
        var descriptor = segment(track, Groups.SOURCE_CLIP).flatMap(this::descriptor);
        descriptor.ifPresent(
                set -> {
                    described.add(set);
                    describe(set, track, segment.orElseThrow());
                });
    }

    /** The descriptor of the file track that a clip plays. */
    private Optional<MetadataSet> descriptor(MetadataSet clip) {
        var source = clip.item(0x1101).map(umid -> sources.get(umid.hex(0, umid.length())));
        long trackId = clip.number(0x1102).orElse(-1L);
        return source.flatMap(set -> set.reference(0x4701))
                .flatMap(metadata::find)
                .flatMap(set -> linked(set, trackId));
    }

    private Optional<MetadataSet> linked(MetadataSet descriptor, long trackId) {
        if (!descriptor.group().equals(Groups.MULTIPLE)) {
            return Optional.of(descriptor);
        }
        return metadata.find(descriptor.references(0x3F01)).stream()
                .filter(each -> each.number(0x3006).orElse(-2L) == trackId)
                .findFirst();
    }

    /** A file whose clips lead nowhere still describes its essence. */
    private void withoutClip(HashSet<MetadataSet> described) {
        if (!described.isEmpty()) {
            return;
        }
        for (var source : sources.values()) {
            var root = source.reference(0x4701).flatMap(metadata::find);
            var all =
                    root.filter(set -> set.group().equals(Groups.MULTIPLE))
                            .map(set -> metadata.find(set.references(0x3F01)))
                            .orElseGet(() -> root.map(List::of).orElse(List.of()));
            for (var each : all) {
                describe(each, each, each);
            }
        }
    }

    private void describe(MetadataSet descriptor, MetadataSet track, MetadataSet segment) {
        var container = descriptor.label(0x3004).orElse("");
        if (container.startsWith(Groups.ENCRYPTED)) {
            sheet.file().say(Fact.ENCRYPTED, true);
        }
        var subject = subject(descriptor);
        if (subject == null) {
            return;
        }
        var facts = sheet.track(subject);
        var rate = track.rational(0x4B01).or(() -> descriptor.rational(0x3001)).orElse(null);
        wrapping(container, subject);
        switch (subject) {
            case VIDEO -> new PictureDescriptor(descriptor, metadata, facts).read(rate);
            case AUDIO -> new SoundDescriptor(descriptor, metadata, facts).read();
            case TEXT -> TextDescriptor.read(descriptor, facts);
            case FILE -> throw new IllegalStateException("A descriptor describes a track.");
        }
        duration(descriptor, segment, rate, facts);
        track.text(0x4802)
                .filter(name -> !name.equalsIgnoreCase(subject.word()))
                .ifPresent(name -> facts.say(Fact.LABEL, name));
    }

    /** What a descriptor describes, by what it says. */
    private static @Nullable Subject subject(MetadataSet descriptor) {
        if (descriptor.item(0x3203).isPresent() || descriptor.item(0x3201).isPresent()) {
            return Subject.VIDEO;
        }
        if (descriptor.item(0x3D03).isPresent() || descriptor.group().equals(Groups.IAB)) {
            return Subject.AUDIO;
        }
        return descriptor.group().equals(Groups.DC_TIMED_TEXT)
                        || descriptor.group().equals(Groups.TIMED_EVENTS_TEXT)
                ? Subject.TEXT
                : null;
    }

    private void wrapping(String container, Subject subject) {
        var said = Containers.wrapping(container);
        if (!said.isEmpty() && (subject == Subject.VIDEO || !sheet.file().has(Fact.WRAPPING))) {
            sheet.file().say(Fact.WRAPPING, said);
        }
    }

    private static void duration(
            MetadataSet descriptor,
            MetadataSet segment,
            @Nullable Rational rate,
            Collecting facts) {
        long units =
                segment.number(SEGMENT_DURATION)
                        .filter(length -> length > 0)
                        .or(() -> descriptor.number(0x3002).filter(length -> length > 0))
                        .orElse(-1L);
        if (rate == null || rate.sign() <= 0 || units < 0) {
            return;
        }
        long at = segment.item(SEGMENT_DURATION).map(item -> item.offset(0)).orElse(-1L);
        try {
            facts.at(at, Fact.DURATION, Rational.of(units).over(rate));
            if (facts.has(Fact.WIDTH) && Rational.of(units).isWhole()) {
                facts.at(at, Fact.FRAMES, units);
            }
            var samples = facts.exact(Fact.SAMPLE_RATE);
            if (samples != null && samples.equals(rate)) {
                facts.at(at, Fact.SAMPLES, units);
            }
        } catch (Invalid beyondNumbers) {
            return;
        }
    }

    private void longest() {
        var all = new ArrayList<Collecting>(sheet.tracks(Subject.VIDEO));
        if (all.isEmpty()) {
            all.addAll(sheet.tracks(Subject.AUDIO));
            all.addAll(sheet.tracks(Subject.TEXT));
        }
        all.stream()
                .filter(track -> track.exact(Fact.DURATION) != null)
                .findFirst()
                .ifPresent(
                        track ->
                                sheet.file()
                                        .at(
                                                track.offset(Fact.DURATION),
                                                Fact.DURATION,
                                                track.exact(Fact.DURATION)));
    }
}
