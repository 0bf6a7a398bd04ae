package dev.clearcut.exchange.facts;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.media.Vocabulary;
import java.util.ArrayList;
import java.util.Locale;

/** Sound and text tracks, as MediaInfo says them. */
final class MediaInfoAudio {

    private static final int MOST_SPEAKERS = 64;

    private MediaInfoAudio() {}

    static Facts facts(MediaInfoTrack track) {
        var facts = Facts.by(MediaInfoAnswer.READER);
        var tag = track.text("CodecID");
        facts.say(Fact.CODEC, codec(track));
        facts.say(Fact.CODEC_TAG, tag.length() == 4 ? tag : null);
        if (facts.word(Fact.CODEC).equals("aac")) {
            facts.say(
                    Fact.PROFILE,
                    Vocabulary.shipped()
                            .word(
                                    Fact.PROFILE,
                                    track.text("Format_AdditionalFeatures").split(" ")[0]));
        }
        MediaInfoVideo.count(track, facts, Fact.CHANNELS, "Channels");
        MediaInfoVideo.count(track, facts, Fact.SAMPLE_RATE, "SamplingRate");
        MediaInfoVideo.count(track, facts, Fact.BIT_DEPTH, "BitDepth");
        MediaInfoVideo.count(track, facts, Fact.SAMPLES, "SamplingCount");
        MediaInfoVideo.count(track, facts, Fact.BIT_RATE, "BitRate");
        MediaInfoVideo.word(facts, Fact.BIT_RATE_MODE, track.text("BitRate_Mode"));
        facts.say(Fact.DURATION, track.number("Duration"));
        layout(track, facts);
        common(track, facts);
        return facts.facts();
    }

    static Facts text(MediaInfoTrack track) {
        var facts = Facts.by(MediaInfoAnswer.READER);
        facts.say(Fact.CODEC, Vocabulary.shipped().word(Fact.CODEC, track.text("Format")));
        var tag = track.text("CodecID");
        facts.say(Fact.CODEC_TAG, tag.length() == 4 ? tag : null);
        facts.say(Fact.DURATION, track.number("Duration"));
        track.flag("Forced").ifPresent(yes -> facts.say(Fact.FORCED, yes));
        MediaInfoVideo.count(track, facts, Fact.EVENTS, "Events_Total");
        common(track, facts);
        return facts.facts();
    }

    private static void common(MediaInfoTrack track, Collecting facts) {
        facts.say(Fact.LANGUAGE, track.text("Language"));
        facts.say(Fact.LABEL, track.text("Title"));
    }

    private static String codec(MediaInfoTrack track) {
        var format = track.text("Format");
        if (format.equals("PCM")) {
            var depth = track.number("BitDepth");
            long bits = depth == null ? 0 : (depth.numerator() + 7) / 8 * 8;
            var end = track.text("Format_Settings_Endianness").equals("Big") ? "be" : "le";
            boolean floating = track.text("Format_Profile").equals("Float");
            return bits == 0 ? "pcm" : "pcm_" + (floating ? "f" : "s") + bits + end;
        }
        if (format.equals("MPEG Audio")) {
            return track.text("Format_Profile").contains("3") ? "mp3" : "mp2";
        }
        return Vocabulary.shipped()
                .find(Fact.CODEC, format)
                .map(Vocabulary.Entry::word)
                .orElse(format.toLowerCase(Locale.ROOT));
    }

    private static void layout(MediaInfoTrack track, Collecting facts) {
        var written = track.text("ChannelLayout");
        var channels = facts.exact(Fact.CHANNELS);
        var speakers = new ArrayList<String>();
        if (!written.isEmpty() && written.length() < 1_000) {
            for (var each : written.split(" ")) {
                speakers.add(Vocabulary.shipped().word(Fact.SPEAKERS, each));
            }
        }
        boolean whole =
                channels != null
                        && speakers.size() == channels.numerator()
                        && speakers.size() <= MOST_SPEAKERS;
        if (whole) {
            Speakers.say(facts, -1, Speakers.withOnePairOfSurrounds(speakers));
        } else if (channels != null && channels.numerator() == 1) {
            facts.say(Fact.LAYOUT, "mono");
        }
    }
}
