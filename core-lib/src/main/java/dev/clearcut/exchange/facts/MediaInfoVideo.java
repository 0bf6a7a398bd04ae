package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture track, as MediaInfo says it. */
final class MediaInfoVideo {

    private static final Pattern GROUP = Pattern.compile("(?:M=(\\d{1,6}), ?)?N=(\\d{1,6})");
    private static final Pattern FRACTION = Pattern.compile("\\((\\d{1,9}/\\d{1,9})\\)");
    private static final Pattern POINT = Pattern.compile("x=([0-9.]+) y=([0-9.]+)");
    private static final Pattern LUMINANCE =
            Pattern.compile("min: ([0-9.]+) cd/m2, max: ([0-9.]+) cd/m2");
    private static final Pattern DOLBY = Pattern.compile("d[va][a-z0-9]{2}\\.(\\d\\d)");

    /** The aspects that MediaInfo rounds to three decimals. */
    private static final Map<String, Rational> ASPECTS =
            Map.of(
                    "1.333", new Rational(4, 3),
                    "1.778", new Rational(16, 9),
                    "1.896", new Rational(256, 135),
                    "2.370", new Rational(64, 27));

    private MediaInfoVideo() {}

    static Facts facts(MediaInfoTrack track) {
        var facts = Facts.by(MediaInfoAnswer.READER);
        coding(track, facts);
        count(track, facts, Fact.WIDTH, "Width");
        count(track, facts, Fact.HEIGHT, "Height");
        count(track, facts, Fact.STORED_WIDTH, "Stored_Width");
        count(track, facts, Fact.STORED_HEIGHT, "Stored_Height");
        aspect(track, facts);
        if (track.is("Image")) {
            facts.say(Fact.STILL, true);
        } else {
            rate(track, facts);
            facts.say(Fact.DURATION, track.number("Duration"));
        }
        scan(track, facts);
        count(track, facts, Fact.BIT_DEPTH, "BitDepth");
        sampling(track, facts);
        colour(track, facts);
        hdr(track, facts);
        groups(track, facts);
        count(track, facts, Fact.BIT_RATE, "BitRate");
        count(track, facts, Fact.MAX_BIT_RATE, "BitRate_Maximum");
        word(facts, Fact.BIT_RATE_MODE, track.text("BitRate_Mode"));
        count(track, facts, Fact.ACTIVE_FORMAT, "ActiveFormatDescription");
        facts.say(Fact.LANGUAGE, track.text("Language"));
        facts.say(Fact.LABEL, track.text("Title"));
        return facts.facts();
    }

    static void count(MediaInfoTrack track, Collecting facts, Fact fact, String field) {
        var number = track.number(field);
        if (number != null && number.sign() > 0 && number.isWhole()) {
            facts.say(fact, number);
        }
    }

    static void word(Collecting facts, Fact fact, String written) {
        Vocabulary.shipped().find(fact, written).ifPresent(entry -> facts.say(fact, entry.word()));
    }

    private static void coding(MediaInfoTrack track, Collecting facts) {
        var format = track.text("Format");
        var codec =
                format.equals("MPEG Video") && track.text("Format_Version").contains("1")
                        ? "mpeg1video"
                        : format.equals("YUV") && track.text("CodecID").equals("v210")
                                ? "v210"
                                : Vocabulary.shipped().word(Fact.CODEC, format);
        boolean packing =
                track.is("Image")
                        && Vocabulary.shipped().find(Fact.COMPRESSION, format).isPresent();
        facts.say(Fact.CODEC, packing ? null : codec);
        var tag = track.text("CodecID");
        facts.say(Fact.CODEC_TAG, tag.length() == 4 ? tag : null);
        var profile = track.text("Format_Profile").split("@", 3);
        var words = Vocabulary.shipped();
        facts.say(
                Fact.PROFILE,
                words.word(Fact.PROFILE, codec.equals("dnxhd") ? vc3(profile[0]) : profile[0]));
        var level =
                track.has("Format_Level")
                        ? track.text("Format_Level")
                        : profile.length > 1 ? profile[1].replaceFirst("^L(?=\\d)", "") : "";
        boolean whole = level.matches("\\d") && (codec.equals("h264") || codec.equals("hevc"));
        facts.say(Fact.LEVEL, whole ? level + ".0" : level);
        facts.say(Fact.TIER, track.text("Format_Tier").toLowerCase(java.util.Locale.ROOT));
    }

    /** RI stands for any resolution, and tells no profile. */
    private static String vc3(String profile) {
        return switch (profile) {
            case "LB", "SQ", "HQ", "HQX", "444" -> "DNXHR " + profile;
            case "HD" -> "DNXHD";
            default -> "";
        };
    }

    private static void aspect(MediaInfoTrack track, Collecting facts) {
        var written = track.text("DisplayAspectRatio").replace(',', '.');
        var pixel = track.number("PixelAspectRatio");
        var width = facts.exact(Fact.WIDTH);
        var height = facts.exact(Fact.HEIGHT);
        if (pixel != null && pixel.equals(Rational.ONE) && width != null && height != null) {
            facts.say(Fact.PIXEL_ASPECT, pixel);
            facts.say(Fact.DISPLAY_ASPECT, width.over(height));
            return;
        }
        var display = ASPECTS.getOrDefault(written, track.number("DisplayAspectRatio"));
        if (display != null && display.sign() > 0) {
            facts.say(Fact.DISPLAY_ASPECT, display);
            facts.say(
                    Fact.PIXEL_ASPECT,
                    ASPECTS.containsKey(written) && width != null && height != null
                            ? display.times(height).over(width)
                            : pixel);
        }
    }

    /** Clockwise, as Exif's numbers are. */
    private static void orientation(MediaInfoTrack track, Collecting facts) {
        switch (track.text("Rotation").replaceFirst("[.,].*", "")) {
            case "90" -> facts.say(Fact.ORIENTATION, 6);
            case "180" -> facts.say(Fact.ORIENTATION, 3);
            case "270" -> facts.say(Fact.ORIENTATION, 8);
            default -> {}
        }
    }

    private static void rate(MediaInfoTrack track, Collecting facts) {
        orientation(track, facts);
        var above = track.number("FrameRate_Num");
        var below = track.number("FrameRate_Den");
        if (above != null && below != null && above.sign() > 0 && below.sign() > 0) {
            facts.say(Fact.FRAME_RATE, above.over(below));
        } else {
            facts.say(Fact.FRAME_RATE, rounded(track.text("FrameRate")));
        }
        switch (track.text("FrameRate_Mode")) {
            case "CFR" -> facts.say(Fact.VARIABLE_RATE, false);
            case "VFR" -> facts.say(Fact.VARIABLE_RATE, true);
            default -> {}
        }
        count(track, facts, Fact.FRAMES, "FrameCount");
    }

    /**
     * {@code 23.976} means 24000/1001; where a fraction stands behind it in brackets, that is the
     * rate.
     */
    private static @Nullable Rational rounded(String written) {
        var exact = FRACTION.matcher(written);
        var number = exact.find() ? exact.group(1) : written.split(" ")[0].replace(',', '.');
        try {
            return number.isEmpty() ? null : Rate.parse(number).perSecond();
        } catch (Invalid noRate) {
            return MediaInfoTrack.parsed(number);
        }
    }

    private static void scan(MediaInfoTrack track, Collecting facts) {
        var type =
                track.has("ScanType_Original") && !track.has("ScanType")
                        ? track.text("ScanType_Original")
                        : track.text("ScanType");
        word(facts, Fact.SCAN, type);
        if (facts.word(Fact.SCAN).equals("interlaced")) {
            word(facts, Fact.FIELD_ORDER, track.text("ScanOrder"));
        }
    }

    private static void sampling(MediaInfoTrack track, Collecting facts) {
        var space = track.text("ColorSpace");
        var chroma = track.text("ChromaSubsampling").split(" ")[0];
        word(facts, Fact.CHROMA, space.startsWith("YUV") || !chroma.isEmpty() ? chroma : space);
        if (space.endsWith("A") || space.endsWith("A ")) {
            facts.say(Fact.ALPHA, true);
        }
        word(facts, Fact.COMPRESSION, track.text("Format_Compression"));
    }

    private static void colour(MediaInfoTrack track, Collecting facts) {
        word(facts, Fact.RANGE, track.text("colour_range"));
        word(facts, Fact.PRIMARIES, track.text("colour_primaries"));
        word(facts, Fact.TRANSFER, track.text("transfer_characteristics"));
        word(facts, Fact.MATRIX, track.text("matrix_coefficients"));
    }

    private static void hdr(MediaInfoTrack track, Collecting facts) {
        mastering(track, facts);
        count(track, facts, Fact.MAX_CLL, "MaxCLL");
        count(track, facts, Fact.MAX_FALL, "MaxFALL");
        var format = track.text("HDR_Format");
        var kinds = new ArrayList<String>();
        if (format.contains("Dolby Vision")) {
            kinds.add("dolby-vision");
            dolby(track, facts);
        }
        var transfer = facts.word(Fact.TRANSFER);
        if (transfer.equals("smpte2084")) {
            kinds.add(facts.has(Fact.MASTERING_MAX) ? "hdr10" : "pq");
        } else if (transfer.equals("arib-std-b67")) {
            kinds.add("hlg");
        }
        if (format.contains("2094 App 4")) {
            kinds.add("hdr10plus");
        }
        if (!kinds.isEmpty()) {
            facts.say(Fact.HDR, Value.of(kinds));
        }
    }

    private static void dolby(MediaInfoTrack track, Collecting facts) {
        var profile = DOLBY.matcher(track.text("HDR_Format_Profile"));
        if (profile.find()) {
            var compatible = track.text("HDR_Format_Compatibility");
            var number = Integer.parseInt(profile.group(1));
            var cross =
                    number != 8
                            ? ""
                            : compatible.contains("HDR10")
                                    ? ".1"
                                    : compatible.contains("SDR")
                                            ? ".2"
                                            : compatible.contains("HLG") ? ".4" : "";
            facts.say(Fact.DOLBY_VISION_PROFILE, number + cross);
        }
    }

    private static void mastering(MediaInfoTrack track, Collecting facts) {
        var written = track.text("MasteringDisplay_ColorPrimaries");
        word(facts, Fact.MASTERING_PRIMARIES, written);
        var points = new ArrayList<Rational>();
        var point = POINT.matcher(written);
        while (point.find() && points.size() < 8) {
            for (int i = 1; i <= 2; i++) {
                var number = MediaInfoTrack.parsed(point.group(i));
                points.add(number == null ? Rational.ZERO : number);
            }
        }
        if (points.size() == 8) {
            facts.say(Fact.MASTERING_PRIMARIES, new Chromaticities(List.copyOf(points)).name());
        }
        var light = LUMINANCE.matcher(track.text("MasteringDisplay_Luminance"));
        if (light.find()) {
            facts.say(Fact.MASTERING_MIN, MediaInfoTrack.parsed(light.group(1)));
            facts.say(Fact.MASTERING_MAX, MediaInfoTrack.parsed(light.group(2)));
        }
    }

    private static void groups(MediaInfoTrack track, Collecting facts) {
        var group = GROUP.matcher(track.text("Format_Settings_GOP"));
        if (group.find()) {
            facts.say(Fact.GOP_LENGTH, Long.parseLong(group.group(2)));
            if (group.group(1) != null) {
                facts.say(Fact.GOP_DISTANCE, Long.parseLong(group.group(1)));
            }
        }
        switch (track.text("Gop_OpenClosed")) {
            case "Closed" -> facts.say(Fact.GOP_CLOSED, true);
            case "Open" -> facts.say(Fact.GOP_CLOSED, false);
            default -> {}
        }
    }
}
