package dev.clearcut.media;

import static dev.clearcut.media.Subject.AUDIO;
import static dev.clearcut.media.Subject.FILE;
import static dev.clearcut.media.Subject.TEXT;
import static dev.clearcut.media.Subject.VIDEO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a file or one of its tracks. In a specification a fact is named after what it
 * is said of: {@code video.frameRate}, {@code file.container}.
 */
public enum Fact {
    CONTAINER("container", Type.WORD, "How the file wraps its tracks: mov, mp4, mxf, wav.", FILE),
    BRAND("brand", Type.WORD, "The major brand of an ISO file.", FILE),
    SIZE("size", Type.COUNT, "Bytes.", FILE),
    DURATION(
            "duration",
            Type.SECONDS,
            "Seconds from the first frame to the end of the last.",
            FILE,
            VIDEO,
            AUDIO,
            TEXT),
    DELAY(
            "delay",
            Type.SECONDS,
            "Seconds of nothing before the track begins, counted from the file's beginning.",
            VIDEO,
            AUDIO,
            TEXT),
    BIT_RATE("bitRate", Type.COUNT, "Bits a second, averaged.", FILE, VIDEO, AUDIO),
    START_TIMECODE("startTimecode", Type.TEXT, "The label of the first frame.", FILE),
    DROP_FRAME("dropFrame", Type.FLAG, "Whether the timecode skips labels.", FILE),
    TIMECODE_TRACKS("timecodeTracks", Type.COUNT, "How many timecode tracks there are.", FILE),
    FAST_START("fastStart", Type.FLAG, "Whether the movie's index stands before its media.", FILE),
    EDIT_LISTS("editLists", Type.FLAG, "Whether an edit list changes what is played.", FILE),
    FRAGMENTED("fragmented", Type.FLAG, "Whether the movie comes in fragments.", FILE),
    ENCRYPTED("encrypted", Type.FLAG, "Whether a key is needed to see or hear it.", FILE),
    OPERATIONAL_PATTERN("operationalPattern", Type.WORD, "OP1a, OPAtom … (SMPTE ST 377-1).", FILE),
    HEADER_PARTITION("headerPartition", Type.WORD, "closed-complete, open-incomplete …", FILE),
    FOOTER_PARTITION("footerPartition", Type.FLAG, "Whether there is a footer partition.", FILE),
    RANDOM_INDEX("randomIndex", Type.FLAG, "Whether a random index pack ends the file.", FILE),
    KAG_SIZE("kagSize", Type.COUNT, "The KLV alignment grid, in bytes.", FILE),
    WRAPPING("wrapping", Type.WORD, "frame or clip.", FILE),
    INDEX_POSITION(
            "indexPosition",
            Type.WORD,
            "Where the index stands: before-essence, after-essence.",
            FILE),
    SHIM_NAME("shimName", Type.TEXT, "The AS-11 shim that the file claims.", FILE),
    SHIM_VERSION("shimVersion", Type.TEXT, "The version of that shim.", FILE),
    PROGRAMME_TITLE("programmeTitle", Type.TEXT, "What the file calls its programme.", FILE),
    TIME_REFERENCE("timeReference", Type.COUNT, "Samples since midnight (EBU Tech 3285).", FILE),
    DESCRIPTION("description", Type.TEXT, "What the file says it holds.", FILE),
    ORIGINATOR("originator", Type.TEXT, "Who says to have made the file (EBU Tech 3285).", FILE),
    ORIGINATOR_REFERENCE("originatorReference", Type.TEXT, "Their number for it.", FILE),
    UMID("umid", Type.TEXT, "The unique identifier of the material (SMPTE ST 330).", FILE),
    DATE("date", Type.TEXT, "When it was made, as the file says.", FILE),
    LOUDNESS_VALUE("loudnessValue", Type.TEXT, "LUFS that the file claims.", FILE),
    LOUDNESS_RANGE("loudnessRange", Type.TEXT, "LU that the file claims.", FILE),
    MAX_TRUE_PEAK("maxTruePeak", Type.TEXT, "dBTP that the file claims.", FILE),
    BEXT_VERSION("bextVersion", Type.COUNT, "The version of its broadcast extension.", FILE),
    ADM("adm", Type.FLAG, "Whether it describes its audio (ITU-R BS.2076).", FILE),
    PARTS("parts", Type.WORDS, "The programme's parts, start and end (AS-11).", FILE),
    IDENT_CLOCK_START("identClockStart", Type.TEXT, "Where the clock starts (AS-11 UK DPP).", FILE),
    LINE_UP_START("lineUpStart", Type.TEXT, "Where the line-up starts (AS-11 UK DPP).", FILE),
    SERIES_TITLE("seriesTitle", Type.TEXT, "What the file calls its series (AS-11).", FILE),
    EPISODE_TITLE("episodeTitle", Type.TEXT, "The episode's title or number (AS-11).", FILE),
    AUDIO_TRACK_LAYOUT(
            "audioTrackLayout", Type.WORD, "r48-2a, r123-4b: of EBU R 48 and R 123 (AS-11).", FILE),
    PRIMARY_AUDIO_LANGUAGE("primaryAudioLanguage", Type.WORD, "ISO 639-2 (AS-11).", FILE),
    CLOSED_CAPTIONS(
            "closedCaptions", Type.FLAG, "Whether it claims closed captions (AS-11).", FILE),
    PSE_PASS("psePass", Type.WORD, "yes, no, not-tested (AS-11 UK DPP).", FILE),
    PSE_MANUFACTURER("pseManufacturer", Type.TEXT, "Who made the flash tester (UK DPP).", FILE),
    PSE_VERSION("pseVersion", Type.TEXT, "The version of the flash tester (UK DPP).", FILE),
    PICTURE_RATIO("pictureRatio", Type.RATIO, "Of the picture in the frame (UK DPP).", FILE),
    AUDIO_DESCRIPTION("audioDescription", Type.FLAG, "Whether it is described (UK DPP).", FILE),
    AUDIO_DESCRIPTION_TYPE(
            "audioDescriptionType", Type.WORD, "control-narration or mix (UK DPP).", FILE),
    WRITTEN_BY("writtenBy", Type.TEXT, "The program that wrote the file.", FILE),

    CODEC("codec", Type.WORD, "How the track is coded: prores, h264, pcm …", VIDEO, AUDIO, TEXT),
    CODEC_TAG(
            "codecTag",
            Type.WORD,
            "The four characters by which the container calls the codec.",
            VIDEO,
            AUDIO,
            TEXT),
    PROFILE("profile", Type.WORD, "The codec's profile: HQ, High 4:2:2 Intra …", VIDEO, AUDIO),
    LEVEL("level", Type.WORD, "The codec's level, as it is written: 4.1.", VIDEO),
    TIER("tier", Type.WORD, "The tier of an H.265 level: main or high.", VIDEO),
    COMPRESSION("compression", Type.WORD, "How a picture's bytes are packed.", VIDEO),
    DPI("dpi", Type.COUNT, "Pixels an inch, as a picture says for print.", VIDEO),
    ICC_PROFILE("iccProfile", Type.FLAG, "Whether a picture carries a colour profile.", VIDEO),
    COLOUR_MODE("colourMode", Type.WORD, "rgb, cmyk, grey, palette, lab.", VIDEO),
    ORIENTATION(
            "orientation", Type.COUNT, "How it is to be turned (Exif 2.32): 1 is upright.", VIDEO),
    COMPONENTS("components", Type.COUNT, "Samples a pixel has, a matte included.", VIDEO),
    FLOATING("floating", Type.FLAG, "Whether its samples are floating-point numbers.", VIDEO),
    LAYERS("layers", Type.COUNT, "How many layers a picture is made of.", VIDEO),
    FIRST_NUMBER("firstNumber", Type.COUNT, "The number of an image sequence's first frame.", FILE),
    LAST_NUMBER("lastNumber", Type.COUNT, "The number of its last frame.", FILE),
    MISSING_FRAMES("missingFrames", Type.COUNT, "How many numbers between are not there.", FILE),
    PAGES("pages", Type.COUNT, "How many pictures there are in the file.", FILE),
    STILL("still", Type.FLAG, "A single picture: a photograph, one frame of a sequence.", VIDEO),
    WIDTH("width", Type.COUNT, "Pixels across, before a tag turns it (orientation).", VIDEO),
    HEIGHT("height", Type.COUNT, "Lines, before a tag turns it (orientation).", VIDEO),
    STORED_WIDTH("storedWidth", Type.COUNT, "Pixels across, as coded.", VIDEO),
    STORED_HEIGHT("storedHeight", Type.COUNT, "Lines, as coded.", VIDEO),
    PIXEL_ASPECT("pixelAspect", Type.RATIO, "Width to height of one pixel.", VIDEO),
    DISPLAY_ASPECT("displayAspect", Type.RATIO, "Width to height of the picture.", VIDEO),
    CLEAN_APERTURE("cleanAperture", Type.TEXT, "The part to be shown, as 1916x1076.", VIDEO),
    ACTIVE_FORMAT("activeFormat", Type.COUNT, "The active format code (SMPTE ST 2016-1).", VIDEO),
    FRAME_RATE("frameRate", Type.RATE, "Frames a second, exact.", VIDEO),
    VARIABLE_RATE("variableFrameRate", Type.FLAG, "Whether frames last differently long.", VIDEO),
    FRAMES("frames", Type.COUNT, "How many there are.", VIDEO),
    STORED_FRAMES("storedFrames", Type.COUNT, "How many there are that an edit hides too.", VIDEO),
    SCAN("scan", Type.WORD, "progressive or interlaced.", VIDEO),
    FIELD_ORDER("fieldOrder", Type.WORD, "tff or bff: the field that is shown first.", VIDEO),
    BIT_DEPTH("bitDepth", Type.COUNT, "Bits a sample.", VIDEO, AUDIO),
    CHROMA("chroma", Type.WORD, "4:2:0, 4:2:2, 4:4:4, rgb, grey.", VIDEO),
    ALPHA("alpha", Type.FLAG, "Whether there is a matte channel.", VIDEO),
    RANGE("range", Type.WORD, "limited (16 to 235) or full.", VIDEO),
    PRIMARIES("primaries", Type.WORD, "Which red, green and blue (ITU-T H.273).", VIDEO),
    TRANSFER("transfer", Type.WORD, "From code value to light (ITU-T H.273).", VIDEO),
    MATRIX("matrix", Type.WORD, "From RGB to YCbCr (ITU-T H.273).", VIDEO),
    HDR("hdr", Type.WORDS, "hdr10, hdr10plus, hlg, dolby-vision; none is sdr.", VIDEO),
    MASTERING_PRIMARIES(
            "masteringPrimaries",
            Type.WORD,
            "The mastering display's colours (SMPTE ST 2086).",
            VIDEO),
    MASTERING_MIN("masteringMin", Type.NITS, "The mastering display's black.", VIDEO),
    MASTERING_MAX("masteringMax", Type.NITS, "The mastering display's white.", VIDEO),
    MAX_CLL("maxCll", Type.NITS, "The brightest pixel (CTA-861.3).", VIDEO),
    MAX_FALL("maxFall", Type.NITS, "The brightest frame on average (CTA-861.3).", VIDEO),
    DOLBY_VISION_PROFILE("dolbyVisionProfile", Type.WORD, "5, 8.1 …", VIDEO),
    GOP_LENGTH(
            "gopLength",
            Type.COUNT,
            "Frames from one intra picture to the next; 1 is all-intra.",
            VIDEO),
    GOP_DISTANCE("gopDistance", Type.COUNT, "Frames from one anchor picture to the next.", VIDEO),
    GOP_CLOSED("gopClosed", Type.FLAG, "Whether no picture refers to another group.", VIDEO),
    BIT_RATE_MODE("bitRateMode", Type.WORD, "constant or variable.", VIDEO, AUDIO),
    MAX_BIT_RATE("maxBitRate", Type.COUNT, "Bits a second, at most.", VIDEO, AUDIO),

    CHANNELS("channels", Type.COUNT, "How many.", AUDIO),
    SAMPLE_RATE("sampleRate", Type.COUNT, "Samples a second.", AUDIO),
    LAYOUT("layout", Type.WORD, "mono, stereo, 5.1 …", AUDIO),
    SPEAKERS("speakers", Type.WORDS, "Which speaker each channel is for, in order.", AUDIO),
    CONTENT_KIND(
            "contentKind", Type.TEXT, "What is heard: main programme, music and effects.", AUDIO),
    SAMPLES("samples", Type.COUNT, "How many there are in each channel.", AUDIO),

    LANGUAGE("language", Type.WORD, "ISO 639, as the file writes it.", VIDEO, AUDIO, TEXT),
    LABEL("label", Type.TEXT, "What the track is called.", VIDEO, AUDIO, TEXT),
    FORCED("forced", Type.FLAG, "Shown even to who asked for none.", TEXT),
    HEARING_IMPAIRED("hearingImpaired", Type.FLAG, "Made for who does not hear.", TEXT),
    DIALECT("dialect", Type.TEXT, "Which kind of its format it is: IMSC 1.1 Text.", TEXT),
    ENCODING("encoding", Type.WORD, "How its characters are written: UTF-8.", TEXT),
    EVENTS("events", Type.COUNT, "How many captions there are.", TEXT),
    FIRST_IN("firstIn", Type.SECONDS, "When the first caption comes.", TEXT),
    LAST_OUT("lastOut", Type.SECONDS, "When the last caption goes.", TEXT);

    /** How a fact's value is written, and what it may be compared with. */
    public enum Type {
        /** One word of a vocabulary; compared without regard to case. */
        WORD,
        /** Whatever somebody wrote. */
        TEXT,
        /** A whole number. */
        COUNT,
        /** Frames a second, written {@code 30000/1001}. */
        RATE,
        /** Two numbers, written {@code 16:9}; compared as one. */
        RATIO,
        /** Seconds, exact. */
        SECONDS,
        /** Candela a square metre. */
        NITS,
        FLAG,
        WORDS
    }

    private final String id;
    private final Type type;
    private final String meaning;
    private final List<Subject> subjects;

    Fact(String id, Type type, String meaning, Subject... subjects) {
        this.id = id;
        this.type = type;
        this.meaning = meaning;
        this.subjects = List.of(subjects);
    }

    /** {@code frameRate}: its name in JSON, and behind the dot in a specification. */
    public String id() {
        return id;
    }

    public Type type() {
        return type;
    }

    /** A sentence for people who meet it in a specification. */
    public String meaning() {
        return meaning;
    }

    /** What it may be said of. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** The fact of that name, when it is said of the subject. */
    public static Optional<Fact> of(Subject subject, String id) {
        return Arrays.stream(values())
                .filter(fact -> fact.id.equals(id) && fact.subjects.contains(subject))
                .findFirst();
    }
}
