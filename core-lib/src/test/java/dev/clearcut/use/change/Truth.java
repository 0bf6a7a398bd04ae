package dev.clearcut.use.change;

import dev.clearcut.material.Family;
import dev.clearcut.use.change.Model.Clip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different between two versions of a model, from what the editor did to each clip: no
 * names are compared, no clip is sought.
 */
final class Truth {

    private final List<Clip> before;
    private final List<Clip> after;

    Truth(List<Clip> before, List<Clip> after) {
        this.before = Model.sorted(before);
        this.after = Model.sorted(after);
    }

    /** For each clip that is not the same, what is: sorted words. */
    Map<Integer, String> changes() {
        var told = new TreeMap<Integer, String>();
        var now = new TreeMap<Integer, Clip>();
        after.forEach(clip -> now.put(clip.id(), clip));
        var old = new TreeMap<Integer, Clip>();
        before.forEach(clip -> old.put(clip.id(), clip));
        for (var clip : before) {
            var other = now.get(clip.id());
            var is = other == null ? "gone" : changed(clip, other);
            if (!is.isEmpty()) {
                told.put(clip.id(), is);
            }
        }
        for (var clip : after) {
            if (!old.containsKey(clip.id())) {
                told.put(clip.id(), clip.of() == 0 ? "added" : "split of " + clip.of());
            }
        }
        return told;
    }

    private String changed(Clip old, Clip now) {
        var words = new TreeSet<String>();
        long start = now.start() - old.start() - (now.shifted() - old.shifted());
        long head =
                old.family() == Family.STILL ? stillHead(old, now) : old.source() - now.source();
        long tail = now.length() - old.length() - head;
        boolean slid = now.length() == old.length() && head != 0;
        if (slid && start + head != 0) {
            word(words, "moved", start);
            words.add("slipped " + -head);
        } else {
            word(words, "moved", start + head);
            word(words, "head", head);
            word(words, "tail", tail);
        }
        if (!old.name().equals(now.name())) {
            words.add("renamed");
        }
        context(old, now, words);
        return String.join(", ", words);
    }

    private static void word(TreeSet<String> words, String what, long frames) {
        if (frames != 0) {
            words.add(what + " " + frames);
        }
    }

    /** Nobody sees at which end a still was trimmed, but by the end that stayed. */
    private static long stillHead(Clip old, Clip now) {
        long shift = now.shifted() - old.shifted();
        return now.end() - old.end() == shift ? now.length() - old.length() : 0;
    }

    private void context(Clip old, Clip now, TreeSet<String> words) {
        if (!old.track().equals(now.track())) {
            words.add("track");
        }
        if (old.active() != now.active()) {
            words.add(now.active() ? "on" : "off");
            return;
        }
        var was = company(old, before);
        var is = company(now, after);
        is.stream().filter(name -> !was.contains(name)).forEach(n -> words.add("with " + n));
        was.stream().filter(name -> !is.contains(name)).forEach(n -> words.add("without " + n));
    }

    /** By file: a clip that is called otherwise is the same company. */
    private static TreeSet<String> company(Clip clip, List<Clip> all) {
        var company = new TreeSet<String>();
        for (var other : all) {
            long shared = Math.min(clip.end(), other.end()) - Math.max(clip.start(), other.start());
            long least = Math.min(25, Math.min(clip.length(), other.length()));
            if (clip.active()
                    && other.active()
                    && clip.family() != other.family()
                    && shared >= least) {
                company.add(other.file());
            }
        }
        return company;
    }

    /** Where the offset changes among the clips that go on in step. */
    List<Ripple> ripples() {
        var now = new TreeMap<Integer, Clip>();
        after.forEach(clip -> now.put(clip.id(), clip));
        var ripples = new ArrayList<Ripple>();
        long offset = 0;
        for (var clip : before) {
            var other = now.get(clip.id());
            if (other == null || changed(clip, other).contains("moved")) {
                continue;
            }
            long by = other.shifted() - clip.shifted();
            long from = Math.max(clip.start(), other.start() - by);
            if (by != offset) {
                ripples.add(new Ripple(from, from + by, by));
                offset = by;
            } else if (!ripples.isEmpty() && from < ripples.getLast().from()) {
                ripples.set(ripples.size() - 1, new Ripple(from, from + by, by));
            }
        }
        return ripples;
    }
}
