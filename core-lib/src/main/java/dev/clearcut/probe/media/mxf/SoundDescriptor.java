package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.media.Value;
import java.util.Optional;

/** A sound essence descriptor, with its multichannel labels (SMPTE ST 377-1 F.5, ST 377-4). */
final class SoundDescriptor {

    private static final String TAG_SYMBOL = "0103070102000000";
    private static final String CHANNEL_ID = "0103040a00000000";
    private static final String SPOKEN_LANGUAGE = "0301010203150000";
    private static final String TITLE = "0105100000000000";
    private static final String CONTENT_KIND = "0302010220000000";

    private final MetadataSet descriptor;
    private final Metadata metadata;
    private final Collecting facts;

    SoundDescriptor(MetadataSet descriptor, Metadata metadata, Collecting facts) {
        this.descriptor = descriptor;
        this.metadata = metadata;
        this.facts = facts;
    }

    void read() {
        long bits = descriptor.number(0x3D01).orElse(0L);
        codec(bits);
        descriptor
                .rational(0x3D03)
                .filter(rate -> rate.sign() > 0)
                .ifPresent(rate -> facts.at(offset(0x3D03), Fact.SAMPLE_RATE, rate));
        long channels = descriptor.number(0x3D07).orElse(0L);
        if (channels > 0) {
            facts.at(offset(0x3D07), Fact.CHANNELS, channels);
        }
        if (bits > 0 && bits <= 64 && facts.word(Fact.CODEC).startsWith("pcm")) {
            facts.at(offset(0x3D01), Fact.BIT_DEPTH, bits);
        }
        labels();
        if (channels == 1 && !facts.has(Fact.LAYOUT)) {
            facts.at(offset(0x3D07), Fact.LAYOUT, "mono");
        }
    }

    private long offset(int tag) {
        return descriptor.item(tag).map(item -> item.offset(0)).orElse(-1L);
    }

    private void codec(long bits) {
        if (descriptor.group().equals(Groups.IAB)) {
            facts.at(offset(0x3D06), Fact.CODEC, "iab");
            return;
        }
        var coding =
                descriptor
                        .label(0x3D06)
                        .flatMap(Codings::of)
                        .map(Codings.Coding::codec)
                        .orElse(isPcm() ? "pcm" : "");
        long bytes = bits <= 0 ? 0 : bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 24 ? 3 : 4;
        var codec =
                switch (coding) {
                    case "pcm" -> bytes == 0 ? "pcm" : "pcm_s" + bytes * 8 + "le";
                    case "pcm_be" -> "pcm_s" + bytes * 8 + "be";
                    default -> coding;
                };
        facts.at(offset(0x3D06), Fact.CODEC, codec);
    }

    /** Wave and AES3 descriptors describe nothing else; nor does a container of their mapping. */
    private boolean isPcm() {
        return descriptor.group().equals(Groups.WAVE)
                || descriptor.group().equals(Groups.AES3)
                || descriptor
                        .label(0x3004)
                        .filter(l -> l.startsWith("0d0103010206") || l.startsWith("0d0103010201"))
                        .isPresent();
    }

    private void labels() {
        var subs = metadata.find(descriptor.references(PictureSubDescriptors.SUB_DESCRIPTORS));
        var group = subs.stream().filter(s -> s.group().equals(Groups.SOUNDFIELD)).findFirst();
        var channels =
                subs.stream()
                        .filter(sub -> sub.group().equals(Groups.CHANNEL_LABEL))
                        .sorted(
                                java.util.Comparator.comparingLong(
                                        sub -> sub.number(CHANNEL_ID).orElse(1L)))
                        .map(sub -> speaker(sub.text(TAG_SYMBOL).orElse("")))
                        .toList();
        long count = descriptor.number(0x3D07).orElse(0L);
        if (!channels.isEmpty() && channels.size() == count && !channels.contains("")) {
            Speakers.say(facts, offset(0x3D07), channels);
        }
        group.ifPresent(this::soundfield);
        if (!facts.has(Fact.LANGUAGE)) {
            subs.stream()
                    .flatMap(sub -> sub.ascii(SPOKEN_LANGUAGE).stream())
                    .findFirst()
                    .ifPresent(language -> facts.say(Fact.LANGUAGE, language));
        }
    }

    private void soundfield(MetadataSet group) {
        var symbol = group.item(TAG_SYMBOL);
        symbol.map(MetadataSet::text)
                .flatMap(SoundDescriptor::layout)
                .ifPresent(
                        layout -> facts.at(symbol.get().offset(0), Fact.LAYOUT, Value.of(layout)));
        group.ascii(SPOKEN_LANGUAGE).ifPresent(language -> facts.say(Fact.LANGUAGE, language));
        group.text(TITLE).ifPresent(title -> facts.say(Fact.LABEL, title));
        group.text(CONTENT_KIND).ifPresent(kind -> facts.say(Fact.CONTENT_KIND, kind));
    }

    /** The symbols of SMPTE ST 428-12 and ST 2067-8, without their "ch". */
    private static String speaker(String symbol) {
        return symbol.startsWith("ch") ? symbol.substring(2) : symbol;
    }

    private static Optional<String> layout(String symbol) {
        return Optional.ofNullable(
                switch (symbol) {
                    case "sg51" -> "5.1";
                    case "sg71" -> "7.1";
                    case "sgSDS" -> "7.1sds";
                    case "sg61" -> "6.1";
                    case "sgM", "sg10" -> "mono";
                    case "sgST" -> "stereo";
                    case "sgDM" -> "dual-mono";
                    case "sgLtRt" -> "lt-rt";
                    case "sg30" -> "3.0";
                    case "sg40" -> "4.0";
                    case "sg50" -> "5.0";
                    default -> null;
                });
    }
}
