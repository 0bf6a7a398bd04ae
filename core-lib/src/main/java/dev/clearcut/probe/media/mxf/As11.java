package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Value;
import dev.clearcut.probe.media.header.Labels;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The descriptive metadata of AS-11: core, segmentation, and the UK DPP's (AMWA AS-11). */
final class As11 {

    private static final String CORE = "0d0107010b0101";
    private static final String UK_DPP = "0d0c01010101";
    private static final int FRAMEWORK = 0x6101;
    private static final int DURATION = 0x0202;

    private static final Map<String, Fact> CORE_TEXTS =
            Map.of(
                    "01", Fact.SERIES_TITLE,
                    "02", Fact.PROGRAMME_TITLE,
                    "03", Fact.EPISODE_TITLE,
                    "04", Fact.SHIM_NAME,
                    "06", Fact.PRIMARY_AUDIO_LANGUAGE);

    /** The layouts of EBU R 48 in the order of AS-11's enumeration, then those of EBU R 123. */
    private static final String R48 =
            "1a 1b 1c 2a 2b 2c 3a 3b 4a 4b 4c 5a 5b 6a 6b 7a 7b 8a 8b 8c 9a 9b 10a 11a 11b 11c";

    private static final String R123 =
            "2a 4a 4b 4c 8a 8b 8c 8d 8e 8f 8g 8h 8i 12a 12b 12c 12d 12e 12f 12g 12h 16a 16b 16c 16d 16e 16f";

    private static final List<String> LAYOUTS =
            Stream.concat(
                            Stream.of(R48.split(" ")).map("r48-"::concat),
                            Stream.of(R123.split(" ")).map("r123-"::concat))
                    .toList();

    private final Metadata metadata;
    private final Collecting file;

    As11(Metadata metadata, Collecting file) {
        this.metadata = metadata;
        this.file = file;
    }

    void read() {
        metadata.of(Groups.AS11_CORE).stream().findFirst().ifPresent(this::core);
        metadata.of(Groups.UK_DPP).stream().findFirst().ifPresent(this::ukDpp);
        if (!metadata.of(Groups.AS11_SEGMENT).isEmpty()) {
            parts();
        }
    }

    private void core(MetadataSet core) {
        CORE_TEXTS.forEach(
                (code, fact) ->
                        core.item(CORE + code)
                                .ifPresent(
                                        item ->
                                                file.at(
                                                        item.offset(0),
                                                        fact,
                                                        MetadataSet.text(item))));
        core.item(CORE + "05")
                .map(item -> (int) MetadataSet.number(item))
                .filter(code -> code < LAYOUTS.size())
                .ifPresent(code -> file.say(Fact.AUDIO_TRACK_LAYOUT, LAYOUTS.get(code)));
        core.item(CORE + "07")
                .ifPresent(
                        item ->
                                file.at(
                                        item.offset(0),
                                        Fact.CLOSED_CAPTIONS,
                                        MetadataSet.number(item) != 0));
        core.item(CORE + "0a")
                .filter(item -> item.length() == 2)
                .ifPresent(
                        item ->
                                file.at(
                                        item.offset(0),
                                        Fact.SHIM_VERSION,
                                        item.u8(0) + "." + item.u8(1)));
    }

    private void ukDpp(MetadataSet dpp) {
        label(dpp, "15", Fact.LINE_UP_START);
        label(dpp, "16", Fact.IDENT_CLOCK_START);
        word(dpp, "0d", Fact.PSE_PASS, List.of("yes", "no", "not-tested"));
        text(dpp, "0e", Fact.PSE_MANUFACTURER);
        text(dpp, "0f", Fact.PSE_VERSION);
        dpp.item(UK_DPP + "0900").filter(item -> item.length() == 8).ifPresent(this::pictureRatio);
        dpp.item(UK_DPP + "1900")
                .ifPresent(
                        item ->
                                file.at(
                                        item.offset(0),
                                        Fact.AUDIO_DESCRIPTION,
                                        MetadataSet.number(item) != 0));
        word(dpp, "1a", Fact.AUDIO_DESCRIPTION_TYPE, List.of("control-narration", "mix"));
    }

    private void word(MetadataSet dpp, String code, Fact fact, List<String> words) {
        dpp.item(UK_DPP + code + "00")
                .filter(item -> Long.compareUnsigned(MetadataSet.number(item), words.size()) < 0)
                .ifPresent(
                        item ->
                                file.at(
                                        item.offset(0),
                                        fact,
                                        words.get((int) MetadataSet.number(item))));
    }

    private void text(MetadataSet dpp, String code, Fact fact) {
        dpp.item(UK_DPP + code + "00")
                .ifPresent(item -> file.at(item.offset(0), fact, MetadataSet.text(item)));
    }

    private void pictureRatio(Slice item) {
        long across = item.u32(0);
        long down = item.u32(4);
        if (down != 0) {
            file.at(
                    item.offset(0),
                    Fact.PICTURE_RATIO,
                    Rational.of(across).over(Rational.of(down)));
        }
    }

    private void label(MetadataSet dpp, String code, Fact fact) {
        var timecode = metadata.of(Groups.TIMECODE).stream().findFirst();
        timecode.flatMap(set -> dpp.item(UK_DPP + code + "00").map(item -> written(set, item)))
                .ifPresent(text -> file.say(fact, text));
    }

    /** A position is counted as the labels are. */
    private static String written(MetadataSet timecode, Slice position) {
        return written(timecode, MetadataSet.number(position));
    }

    private static String written(MetadataSet timecode, long frame) {
        long base = timecode.number(0x1502).orElse(25L);
        boolean drop = timecode.number(0x1503).orElse(0L) != 0;
        return frame < 0 || base <= 0 ? "" : Labels.of(frame, base, drop);
    }

    /** Parts and the gaps between them follow one another from the first frame on. */
    private void parts() {
        var timecode = metadata.of(Groups.TIMECODE).stream().findFirst();
        if (timecode.isEmpty()) {
            return;
        }
        var parts = new ArrayList<String>();
        for (var track : tracks()) {
            long at = timecode.get().number(0x1501).orElse(0L);
            for (var component : components(track)) {
                long length = component.number(DURATION).orElse(0L);
                if (isPart(component)) {
                    parts.add(
                            written(timecode.get(), at)
                                    + "-"
                                    + written(timecode.get(), at + length));
                }
                at += Math.max(0, length);
            }
        }
        if (!parts.isEmpty()) {
            file.say(Fact.PARTS, Value.of(parts));
        }
    }

    private List<MetadataSet> tracks() {
        return metadata.of(Groups.MATERIAL_PACKAGE).stream()
                .limit(1)
                .flatMap(material -> metadata.find(material.references(0x4403)).stream())
                .toList();
    }

    private List<MetadataSet> components(MetadataSet track) {
        return track.reference(0x4803)
                .flatMap(metadata::find)
                .map(sequence -> metadata.find(sequence.references(0x1001)))
                .orElse(List.of());
    }

    private boolean isPart(MetadataSet component) {
        return component.group().equals(Groups.DM_SEGMENT)
                && component
                        .reference(FRAMEWORK)
                        .flatMap(metadata::find)
                        .filter(set -> set.group().equals(Groups.AS11_SEGMENT))
                        .isPresent();
    }
}
