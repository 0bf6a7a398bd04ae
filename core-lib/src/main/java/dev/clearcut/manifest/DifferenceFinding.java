package dev.clearcut.manifest;

import dev.clearcut.base.Finding;
import java.util.Optional;

/** What a difference is called, and what to do about it. */
final class DifferenceFinding {

    private DifferenceFinding() {}

    static Optional<Finding> of(Difference difference) {
        return switch (difference) {
            case Difference.Same same -> Optional.empty();
            case Difference.Unproven unproven -> Optional.of(unproven(unproven));
            case Difference.Missing missing -> Optional.of(missing(missing.listed()));
            case Difference.Extra extra ->
                    Optional.of(
                            Finding.warning(
                                    "manifest.extra",
                                    extra.found().where(),
                                    "\"%s\" is not on the list. Take it out, or make the list anew."
                                            .formatted(extra.found().path())));
            case Difference.Copy copy ->
                    Optional.of(
                            Finding.warning(
                                    "manifest.copy",
                                    copy.found().where(),
                                    "\"%s\" is not on the list; it is a copy of \"%s\". Take it out."
                                            .formatted(copy.found().path(), copy.of().path())));
            case Difference.Renamed renamed ->
                    Optional.of(elsewhere("renamed", renamed.listed(), renamed.found()));
            case Difference.Moved moved ->
                    Optional.of(elsewhere("moved", moved.listed(), moved.found()));
            case Difference.Changed changed -> Optional.of(changed(changed));
            case Difference.Resized resized -> Optional.of(resized(resized));
            case Difference.Replaced replaced ->
                    Optional.of(
                            Finding.error(
                                    "manifest.replaced",
                                    replaced.listed().where(),
                                    "\"%s\" holds what the list says is \"%s\". Get the file again."
                                            .formatted(
                                                    replaced.listed().path(),
                                                    replaced.contentOf().path())));
            case Difference.Swapped swapped ->
                    Optional.of(
                            Finding.error(
                                    "manifest.swapped",
                                    swapped.listed().where(),
                                    "\"%s\" and \"%s\" have each other's content. Swap their names."
                                            .formatted(
                                                    swapped.listed().path(),
                                                    swapped.with().path())));
        };
    }

    private static Finding missing(ListedFile listed) {
        return Finding.error(
                "manifest.missing",
                listed.where(),
                "\"%s\"%s is not here, nor is its content under another name. Ask for it."
                        .formatted(
                                listed.path(),
                                listed.hasSize() ? " (%s)".formatted(bytes(listed.size())) : ""));
    }

    private static Finding unproven(Difference.Unproven unproven) {
        var listed = unproven.listed();
        return Finding.note(
                "manifest.unproven",
                listed.where(),
                "\"%s\" is here%s; no hash was compared, so its content is not proven."
                        .formatted(
                                listed.path(),
                                listed.hasSize() && unproven.found().hasSize()
                                        ? " with the size listed"
                                        : ""));
    }

    private static Finding elsewhere(String how, ListedFile listed, ListedFile found) {
        var proof =
                listed.shared(found)
                        .map(digest -> " (the same %s)".formatted(digest.algorithm()))
                        .orElse(" (spelt otherwise)");
        return Finding.error(
                "manifest." + how,
                listed.where(),
                "\"%s\" is here as \"%s\"%s. %s."
                        .formatted(
                                listed.path(),
                                found.path(),
                                proof,
                                how.equals("renamed") ? "Rename it" : "Move it back"));
    }

    private static Finding changed(Difference.Changed changed) {
        var listed = changed.listed();
        var digest =
                listed.digests().stream()
                        .filter(d -> changed.found().digest(d.algorithm()).isPresent())
                        .filter(d -> !changed.found().digests().contains(d))
                        .findFirst()
                        .orElseThrow();
        return Finding.error(
                "manifest.changed",
                listed.where(),
                "\"%s\" has other content%s: its %s is %s, the list says %s. Get the file again."
                        .formatted(
                                listed.path(),
                                listed.hasSize() ? " of the same size" : "",
                                digest.algorithm(),
                                changed.found().digest(digest.algorithm()).orElseThrow().text(),
                                digest.text()));
    }

    private static Finding resized(Difference.Resized resized) {
        long is = resized.found().size();
        long wanted = resized.listed().size();
        var how =
                is == 0
                        ? "it is empty"
                        : is < wanted
                                ? "%s %s missing; it may have been cut short"
                                        .formatted(
                                                bytes(wanted - is), wanted - is == 1 ? "is" : "are")
                                : "%s too many".formatted(bytes(is - wanted));
        return Finding.error(
                "manifest.size",
                resized.listed().where(),
                "\"%s\" has %s, the list says %s: %s. Get the file again."
                        .formatted(resized.listed().path(), bytes(is), bytes(wanted), how));
    }

    private static String bytes(long count) {
        return count == 1 ? "1 byte" : "%,d bytes".formatted(count);
    }
}
