package dev.clearcut.use.change;

import dev.clearcut.material.Family;
import dev.clearcut.use.change.Model.Clip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Edits a cut at random, and knows of every clip what it did to it. Edits that come together stand
 * some clips apart: what happens between two of them nobody could tell from either.
 */
final class Editor {

    /** What an editor does. */
    enum Edit {
        INSERT,
        INSERT_AT_HEAD,
        OVERLAY,
        DELETE,
        LIFT,
        TRIM_HEAD,
        TRIM_TAIL,
        RIPPLE_TRIM_HEAD,
        RIPPLE_TRIM_TAIL,
        EXTEND_HEAD,
        EXTEND_TAIL,
        MOVE,
        MOVE_AND_EXTEND,
        SLIP,
        CHANGE_TRACK,
        MUTE,
        RENAME,
        REPLACE,
        DUPLICATE,
        CUT_IN_TWO,
        START_TIMECODE
    }

    private static final int APART = 4;

    private final Random random;
    private final List<String> done = new ArrayList<>();
    private final Set<Integer> touched = new HashSet<>();
    private List<Clip> clips;
    private int nextId;

    Editor(Random random, int size) {
        this.random = random;
        this.clips = new ArrayList<>();
        long at = 90_000;
        for (int i = 0; i < size; i++) {
            at += random.nextInt(80);
            var clip = fresh(at, 30 + random.nextInt(400));
            // A song comes again, another part of it.
            if (i > 3 && random.nextInt(4) == 0) {
                var again = clips.get(random.nextInt(clips.size()));
                clip = copy(again, clip);
            }
            clips.add(clip);
            at += random.nextInt(3) == 0 ? random.nextInt(20) : clip.length();
        }
        clips = new ArrayList<>(Model.sorted(clips));
    }

    private static Clip copy(Clip again, Clip place) {
        return new Clip(
                place.id(),
                0,
                again.name(),
                again.file(),
                again.family(),
                again.track(),
                true,
                place.start(),
                place.length(),
                place.source(),
                0);
    }

    private Clip fresh(long at, long length) {
        int id = ++nextId;
        var family = Family.values()[random.nextInt(3)];
        var name = "Title " + word(id);
        return new Clip(
                id,
                0,
                name,
                name + (family == Family.MUSIC ? ".wav" : ".mov"),
                family,
                family == Family.MUSIC ? "A" + (1 + random.nextInt(3)) : "V1",
                random.nextInt(12) != 0,
                at,
                length,
                random.nextInt(1_000_000),
                0);
    }

    /** Letters only: digits at the end of a name may be a version. */
    static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    List<Clip> clips() {
        return List.copyOf(clips);
    }

    String done() {
        return String.join(", ", done);
    }

    /** Does it to a clip far enough from all that was touched; nothing when there is none. */
    void edit(Edit edit) {
        clips = new ArrayList<>(Model.sorted(clips));
        var free = new ArrayList<Integer>();
        for (int i = APART; i < clips.size() - APART; i++) {
            int at = i;
            boolean isFree =
                    clips.subList(at - APART, at + APART).stream()
                            .noneMatch(clip -> touched.contains(clip.id()));
            if (isFree) {
                free.add(at);
            }
        }
        if (!free.isEmpty()) {
            edit(edit, free.get(random.nextInt(free.size())));
        }
    }

    private void edit(Edit edit, int index) {
        var clip = clips.get(index);
        boolean still = clip.family() == Family.STILL;
        long some = 1 + random.nextInt(300);
        long trim = 1 + random.nextInt((int) clip.length() - 1);
        touched.add(clip.id());
        done.add(edit + " clip " + clip.id() + " by " + some + "/" + trim);
        switch (edit) {
            case INSERT -> insert(index, some);
            case INSERT_AT_HEAD -> {
                long first = clips.getFirst().start();
                all(c -> c.later(some));
                add(fresh(first, some));
            }
            case OVERLAY -> add(fresh(clip.start() + 3, some));
            case DELETE -> {
                clips.remove(index);
                long closed = Math.min(clip.length(), gap(index, clip));
                from(index, c -> c.later(-closed));
            }
            case LIFT -> clips.remove(index);
            case TRIM_HEAD ->
                    set(
                            index,
                            clip.at(
                                    clip.start() + trim,
                                    clip.length() - trim,
                                    clip.source() + trim));
            case TRIM_TAIL ->
                    set(index, clip.at(clip.start(), clip.length() - trim, clip.source()));
            case RIPPLE_TRIM_HEAD -> {
                if (!still) {
                    set(
                            index,
                            clip.at(clip.start(), clip.length() - trim, clip.source() + trim)
                                    .shifted(-trim));
                    from(index + 1, c -> c.later(-trim));
                }
            }
            case RIPPLE_TRIM_TAIL -> {
                set(index, clip.at(clip.start(), clip.length() - trim, clip.source()));
                from(index + 1, c -> c.later(-trim));
            }
            case EXTEND_HEAD ->
                    set(
                            index,
                            clip.at(
                                    clip.start() - some,
                                    clip.length() + some,
                                    clip.source() - some));
            case EXTEND_TAIL ->
                    set(index, clip.at(clip.start(), clip.length() + some, clip.source()));
            case MOVE -> set(index, moved(clip));
            case MOVE_AND_EXTEND -> {
                var moved = moved(clip);
                set(index, moved.at(moved.start(), moved.length() + some, moved.source()));
            }
            case SLIP -> {
                if (!still) {
                    set(index, clip.at(clip.start(), clip.length(), clip.source() + trim));
                }
            }
            case CHANGE_TRACK -> set(index, clip.on(clip.track() + "0"));
            case MUTE -> set(index, clip.active(!clip.active()));
            case RENAME -> set(index, clip.called("Other " + word(clip.id())));
            case REPLACE -> {
                var other = fresh(clip.start(), clip.length());
                set(index, other);
                touched.add(other.id());
            }
            case DUPLICATE -> {
                long by = 5000 + random.nextInt(5000);
                add(clip.at(clip.start() + by, clip.length(), clip.source()).as(++nextId, 0));
            }
            case CUT_IN_TWO -> {
                if (!still && clip.length() > 2) {
                    cutInTwo(index, 1 + random.nextInt((int) clip.length() - 1), some);
                }
            }
            case START_TIMECODE -> all(c -> c.later(9 * 3600 * 25));
        }
    }

    /** No further than to the next clip: what overlapped stays in order. */
    private long gap(int index, Clip gone) {
        return Math.max(0, clips.get(index).start() - gone.start());
    }

    private Clip moved(Clip clip) {
        // Among several edits not so far that it stands behind another insert.
        long most = done.size() > 1 ? 50 : 3000;
        long by = (1 + random.nextLong(most)) * (random.nextBoolean() ? 1L : -1L);
        return clip.at(clip.start() + by, clip.length(), clip.source());
    }

    private void insert(int index, long length) {
        long at = clips.get(index).start();
        from(index, c -> c.later(length));
        add(fresh(at, length));
    }

    private void cutInTwo(int index, long at, long gap) {
        var clip = clips.get(index);
        set(index, clip.at(clip.start(), at, clip.source()));
        from(index + 1, c -> c.later(gap));
        add(
                clip.at(clip.start() + at + gap, clip.length() - at, clip.source() + at)
                        .as(++nextId, clip.id()));
    }

    private void add(Clip clip) {
        clips.add(clip);
        touched.add(clip.id());
    }

    private void set(int index, Clip clip) {
        clips.set(index, clip);
    }

    private void all(UnaryOperator<Clip> to) {
        from(0, to);
    }

    private void from(int index, UnaryOperator<Clip> to) {
        for (int i = index; i < clips.size(); i++) {
            clips.set(i, to.apply(clips.get(i)));
        }
    }
}
