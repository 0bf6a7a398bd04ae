package dev.clearcut.manifest.naming;

import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One text read as one field: which of its pieces is which part, what is wrong with it, and what it
 * was probably meant to be.
 *
 * @param mended nothing where it cannot be told
 */
record FieldReading(Field field, String text, List<Slip> slips, Optional<String> mended) {

    /**
     * @param rule the end of the rule's id
     * @param at characters from the beginning of the field
     */
    record Slip(String rule, int at, String text) {}

    boolean isRight() {
        return slips.isEmpty();
    }

    static FieldReading of(Field field, String text) {
        return new Reader(field, text).read();
    }

    private static final class Reader {
        private final Field field;
        private final String text;
        private final List<Slip> slips = new ArrayList<>();
        private final List<String> mended = new ArrayList<>();
        private boolean isMended = true;
        private int next;

        Reader(Field field, String text) {
            this.field = field;
            this.text = text;
        }

        FieldReading read() {
            if (text.isEmpty()) {
                slips.add(new Slip("missing", 0, "nothing stands here; " + wantedFirst()));
                return new FieldReading(
                        field,
                        text,
                        slips,
                        Optional.of(field.fill()).filter(fill -> !fill.isEmpty()));
            }
            if (!field.fill().isEmpty() && text.equals(field.fill())) {
                return new FieldReading(field, text, slips, Optional.of(text));
            }
            // a part of a field of one part may have hyphens in it, which are then what is wrong
            var pieces = field.parts().size() == 1 ? new String[] {text} : text.split("-", -1);
            int at = 0;
            for (var piece : pieces) {
                piece(piece, at);
                at += piece.length() + 1;
            }
            unfilled();
            return new FieldReading(
                    field,
                    text,
                    slips,
                    isMended ? Optional.of(String.join("-", mended)) : Optional.empty());
        }

        private String wantedFirst() {
            return "it must be " + field.parts().getFirst().wanted();
        }

        private void unfilled() {
            for (; next < field.parts().size(); next++) {
                var part = field.parts().get(next);
                if (part.need() == Part.Need.YES) {
                    slips.add(
                            new Slip(
                                    "missing",
                                    text.length(),
                                    "the %s is missing; it must be %s"
                                            .formatted(part.name(), part.wanted())));
                    isMended = false;
                }
            }
        }

        private void piece(String piece, int at) {
            for (int i = next; i < field.parts().size(); i++) {
                var part = field.parts().get(i);
                if (part.accepts(piece)) {
                    next = part.need() == Part.Need.MANY ? i : i + 1;
                    accepted(part, piece, at);
                    return;
                }
                if (part.need() == Part.Need.YES) {
                    break;
                }
            }
            wrong(piece, at);
        }

        /** A free word that is nearly one of the field's own is more likely a slip. */
        private void accepted(Part part, String piece, int at) {
            mended.add(piece);
            boolean isFree = part.values().isEmpty() && part.form().contains("A-Z");
            var near = Words.nearest(piece, field.words().keySet());
            if (isFree && field.parts().size() > 1 && piece.length() > 3 && !near.isEmpty()) {
                slips.add(
                        new Slip(
                                "value",
                                at,
                                "\"%s\" would be the %s%s"
                                        .formatted(
                                                piece,
                                                part.name(),
                                                Words.didYouMean(piece, field.words().keySet()))));
                mended.set(mended.size() - 1, near.getFirst());
            }
        }

        private void wrong(String piece, int at) {
            var earlier =
                    field.parts().stream().limit(next).filter(p -> p.accepts(piece)).findFirst();
            if (earlier.isPresent()) {
                slips.add(
                        new Slip(
                                "order",
                                at,
                                "\"%s\" (%s) stands too late or twice; the order is %s"
                                        .formatted(piece, earlier.get().name(), order())));
                isMended = false;
                return;
            }
            for (int i = next; i < field.parts().size(); i++) {
                var part = field.parts().get(i);
                var meant = part.mended(piece);
                if (meant.isPresent() || part.need() == Part.Need.YES || isLast(i)) {
                    slips.add(slip(part, piece, at, meant));
                    meant.ifPresentOrElse(mended::add, () -> isMended = false);
                    next = part.need() == Part.Need.MANY ? i : i + 1;
                    return;
                }
            }
            slips.add(
                    new Slip(
                            "value",
                            at,
                            "\"%s\" is one part too many; the order is %s"
                                    .formatted(piece, order())));
            isMended = false;
        }

        private boolean isLast(int part) {
            return part == field.parts().size() - 1;
        }

        private String order() {
            return String.join("-", field.parts().stream().map(Part::name).toList());
        }

        private static Slip slip(Part part, String piece, int at, Optional<String> meant) {
            var hint = meant.map(m -> "; did you mean \"%s\"?".formatted(m)).orElse("");
            if (meant.filter(m -> m.equalsIgnoreCase(piece)).isPresent()) {
                return new Slip(
                        "case", at, "\"%s\" is written \"%s\"".formatted(piece, meant.get()));
            }
            if (part.isOfForm(piece) && !part.isShort(piece)) {
                return new Slip(
                        "length",
                        at,
                        "\"%s\" has %d characters, %d are allowed%s"
                                .formatted(piece, piece.length(), part.most(), hint));
            }
            return new Slip(
                    part.values().isEmpty() ? "form" : "value",
                    at,
                    "\"%s\" is no %s%s It must be %s"
                            .formatted(
                                    piece,
                                    part.name(),
                                    hint.isEmpty() ? "." : hint,
                                    part.wanted()));
        }
    }
}
