package dev.clearcut.store;

import dev.clearcut.base.Where;
import dev.clearcut.store.UseRow.FragmentText;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.use.Use.Fragment;
import java.util.List;
import java.util.stream.Collectors;

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
                lines(fragment.comments()),
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
                comments(text.comments()),
                new Where.InFile(text.file(), text.line(), text.column()));
    }

    private static String lines(List<String> comments) {
        return comments.stream()
                .map(c -> c.replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> comments(String lines) {
        var all = List.of(lines.split("\n", -1));
        return all.subList(0, all.size() - 1).stream().map(FragmentTexts::comment).toList();
    }

    private static String comment(String line) {
        var comment = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '\\') {
                comment.append(line.charAt(i));
            } else {
                comment.append(line.charAt(++i) == 'n' ? '\n' : '\\');
            }
        }
        return comment.toString();
    }
}
