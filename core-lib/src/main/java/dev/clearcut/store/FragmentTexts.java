package dev.clearcut.store;

import dev.clearcut.base.Where;
import dev.clearcut.store.UseRow.FragmentText;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.use.Use.Fragment;

/** The clips of a use as rows. */
final class FragmentTexts {

    private FragmentTexts() {}

    static FragmentText of(Fragment fragment) {
        return new FragmentText(
                fragment.name(),
                fragment.source(),
                fragment.track(),
                fragment.record().start(),
                fragment.record().end(),
                fragment.rule(),
                fragment.where().file(),
                fragment.where().line(),
                fragment.where().column());
    }

    static Fragment read(FragmentText text) {
        return new Fragment(
                text.name(),
                text.source(),
                text.track(),
                new FrameRange(text.recordIn(), text.recordOut()),
                text.rule(),
                new Where.InFile(text.file(), text.line(), text.column()));
    }
}
