package dev.clearcut.probe.media.mxf;

/** The kinds of sets, and labels that are no coding, by their last eight bytes (SMPTE ST 377-1). */
final class Groups {

    static final String PREFACE = "0d01010101012f00";
    static final String IDENTIFICATION = "0d01010101013000";
    static final String MATERIAL_PACKAGE = "0d01010101013600";
    static final String SOURCE_PACKAGE = "0d01010101013700";
    static final String TIMECODE = "0d01010101011400";
    static final String SOURCE_CLIP = "0d01010101011100";
    static final String DM_SEGMENT = "0d01010101014100";
    static final String MULTIPLE = "0d01010101014400";
    static final String RGBA = "0d01010101012900";
    static final String MPEG = "0d01010101015100";
    static final String AES3 = "0d01010101014700";
    static final String WAVE = "0d01010101014800";
    static final String DC_TIMED_TEXT = "0d01010101016400";
    static final String TIMED_EVENTS_TEXT = "0d01010101811300";
    static final String CHANNEL_LABEL = "0d01010101016b00";
    static final String SOUNDFIELD = "0d01010101016c00";
    static final String AVC = "0d01010101016e00";
    static final String JPEG_2000 = "0d01010101015a00";
    static final String IAB = "0d01010101017b00";
    static final String CRYPTOGRAPHIC_CONTEXT = "0d01040102020000";
    static final String AS11_CORE = "0d0107010b010100";
    static final String AS11_SEGMENT = "0d0107010b020100";
    static final String UK_DPP = "0d0c010101010000";

    static final String PICTURE = "0103020201";
    static final String SOUND = "0103020202";
    static final String TIMECODE_DATA = "0103020101";
    static final String ENCRYPTED = "0d010301020b";

    private Groups() {}
}
