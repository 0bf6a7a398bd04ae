package dev.clearcut.probe.media;

import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a NUT stream says before its first frame: how frames are coded, and what the streams are.
 */
final class NutHeaders {

    private static final int VIDEO = 0;
    private static final int MOST_CHANNELS = 256;

    /**
     * A stream.
     *
     * @param width of pictures, else 0
     * @param sampleRate of sound, else 0
     */
    record Stream(
            boolean video,
            int width,
            int height,
            int sampleRate,
            int channels,
            Rational timeBase) {}

    /** What a first byte of a frame stands for. */
    record Code(int flags, int stream, int multiplier, int lsb, int pts, int reserved, int header) {

        static final int INVALID = 8192;
    }

    /** A stream, and how far its time has come. */
    static final class State {
        private final Stream stream;
        private final int msbShift;
        long lastPts;

        private State(Stream stream, int msbShift) {
            this.stream = stream;
            this.msbShift = msbShift;
        }

        Stream stream() {
            return stream;
        }

        /** The low bits of a time, or with one more the whole of it. */
        void tell(long coded) {
            long all = 1L << msbShift;
            if (coded >= all) {
                lastPts = coded - all;
            } else {
                long from = lastPts - (all - 1) / 2;
                lastPts = (coded - from & all - 1) + from;
            }
        }
    }

    private final @Nullable Code[] codes = new @Nullable Code[256];
    private final List<Rational> timeBases = new ArrayList<>();
    private final List<byte[]> elided = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private int streamCount = 1;

    /** Whether all streams were told of. */
    boolean areComplete() {
        return states.size() >= streamCount;
    }

    List<Stream> streams() {
        return states.stream().map(State::stream).toList();
    }

    /**
     * @throws IOException for a byte that begins no frame
     */
    Code code(int first) throws IOException {
        var code = codes[first];
        if (code == null || (code.flags & Code.INVALID) != 0) {
            throw new IOException("a frame that is none");
        }
        return code;
    }

    State state(int stream) throws IOException {
        if (stream < 0 || stream >= states.size()) {
            throw new IOException("a frame of stream " + stream);
        }
        return states.get(stream);
    }

    /** The bytes that frames of a kind begin with, and that are not written again. */
    byte[] elided(int index) throws IOException {
        if (index < 0 || index >= elided.size()) {
            throw new IOException("a frame with header " + index);
        }
        return elided.get(index);
    }

    void main(NutNumbers in) throws IOException {
        if (in.number() > 3) {
            in.number();
        }
        streamCount = in.whole();
        in.number();
        int bases = in.whole();
        for (int i = 0; i < bases; i++) {
            long above = in.number();
            long below = in.number();
            if (below < 1) {
                throw new IOException("a time base over " + below);
            }
            timeBases.add(new Rational(above, below));
        }
        codes(in);
        elided.add(new byte[0]);
        int more = in.whole();
        for (int i = 0; i < more; i++) {
            elided.add(in.bytes(Math.max(0, in.whole())));
        }
    }

    private void codes(NutNumbers in) throws IOException {
        int pts = 0;
        int multiplier = 1;
        int stream = 0;
        int header = 0;
        for (int i = 0; i < 256; ) {
            int flags = in.whole();
            int fields = in.whole();
            pts = fields > 0 ? (int) in.signed() : pts;
            multiplier = fields > 1 ? in.whole() : multiplier;
            stream = fields > 2 ? in.whole() : stream;
            int size = fields > 3 ? in.whole() : 0;
            int reserved = fields > 4 ? in.whole() : 0;
            int count = fields > 5 ? in.whole() : multiplier - size;
            if (fields > 6) {
                in.signed();
            }
            header = fields > 7 ? in.whole() : header;
            for (int field = 8; field < fields; field++) {
                in.number();
            }
            for (int j = 0; j < count && i < 256; j++, i++) {
                if (i == 'N') {
                    // Start codes begin with it; frames do not.
                    codes[i] = new Code(Code.INVALID, 0, 1, 0, 0, 0, 0);
                    j--;
                } else {
                    codes[i] = new Code(flags, stream, multiplier, size + j, pts, reserved, header);
                }
            }
        }
    }

    void stream(NutNumbers in) throws IOException {
        in.number();
        int kind = in.whole();
        in.skip(in.number());
        int base = in.whole();
        int msbShift = in.whole();
        in.number();
        in.number();
        in.number();
        in.skip(in.number());
        if (base < 0 || base >= timeBases.size() || msbShift < 0 || msbShift > 32) {
            throw new IOException("a stream without time");
        }
        states.add(new State(stream(kind, timeBases.get(base), in), msbShift));
    }

    private static Stream stream(int kind, Rational timeBase, NutNumbers in) throws IOException {
        if (kind == VIDEO) {
            return new Stream(true, in.whole(), in.whole(), 0, 0, timeBase);
        }
        long above = in.number();
        long below = in.number();
        int channels = in.whole();
        if (below < 1 || channels < 1 || channels > MOST_CHANNELS) {
            throw new IOException("a stream of " + channels + " channels");
        }
        return new Stream(false, 0, 0, (int) (above / below), channels, timeBase);
    }

    /** A moment every stream's time is told from again. */
    void syncpoint(NutNumbers in) throws IOException {
        if (timeBases.isEmpty()) {
            throw new IOException("a time before the headers");
        }
        long moment = in.number();
        var base = timeBases.get((int) Math.floorMod(moment, (long) timeBases.size()));
        var time = Rational.of(moment / timeBases.size()).times(base);
        for (var state : states) {
            state.lastPts = time.over(state.stream.timeBase()).floor();
        }
    }
}
