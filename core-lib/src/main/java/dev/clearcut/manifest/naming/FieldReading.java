package dev.clearcut.manifest.naming;

import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    record Slip(String rule, int at, String text) {

        /** What is only advised leaves the name right. */
        boolean isAdvice() {
            return rule.equals("long");
        }
    }

    boolean isRight() {
        return slips.stream().allMatch(Slip::isAdvice);
    }

    static FieldReading of(Field field, String text) {
        return new Reader(field, text).read();
    }

    private static final class Reader {
        private final Field field;
        private final String text;
        private final List<Slip> slips = new ArrayList<>();
        private final List<Placed> mended = new ArrayList<>();
        private boolean isMended = true;
        private int next;

        /** A piece as it should be, and the part that it is. */
        private record Placed(int part, String text) {}

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
                    field, text, slips, isMended ? Optional.of(inOrder()) : Optional.empty());
        }

        private String inOrder() {
            return mended.stream()
                    .sorted(Comparator.comparingInt(Placed::part))
                    .map(Placed::text)
                    .collect(Collectors.joining("-"));
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
            int part = accepting(piece, true);
            part = part < 0 ? accepting(piece, false) : part;
            if (part < 0) {
                wrong(piece, at);
                return;
            }
            next = after(part);
            accepted(part, piece, at);
        }

        /** A word of a list comes before a free one: DVis is a grade, not a theatre chain. */
        private int accepting(String piece, boolean ofList) {
            for (int i = next; i < field.parts().size(); i++) {
                var part = field.parts().get(i);
                if (part.values().isEmpty() != ofList && part.accepts(piece)) {
                    return i;
                }
                if (part.need() == Part.Need.YES) {
                    return -1;
                }
            }
            return -1;
        }

        private int after(int part) {
            return field.parts().get(part).need() == Part.Need.MANY ? part : part + 1;
        }

        /** A free word that is nearly one of the field's own is more likely a slip. */
        private void accepted(int index, String piece, int at) {
            var part = field.parts().get(index);
            var words = field.words();
            var near = Words.nearest(piece, words.keySet());
            boolean isSlip =
                    part.values().isEmpty()
                            && part.form().contains("a-z")
                            && field.parts().size() > 1
                            && piece.length() > 2
                            && !near.isEmpty();
            mended.add(new Placed(index, isSlip ? near.getFirst() : piece));
            if (isSlip) {
                slips.add(
                        new Slip(
                                "value",
                                at,
                                "\"%s\" would be the %s%s"
                                        .formatted(
                                                piece,
                                                part.name(),
                                                Words.didYouMean(piece, words.keySet()))));
            }
            if (part.advised() > 0 && piece.length() > part.advised()) {
                slips.add(
                        new Slip(
                                "long",
                                at,
                                "\"%s\" has %d characters, more than the %d that are advised"
                                        .formatted(piece, piece.length(), part.advised())));
            }
        }

        private void wrong(String piece, int at) {
            for (int i = 0; i < next; i++) {
                if (field.parts().get(i).accepts(piece)) {
                    late(i, piece, at);
                    return;
                }
            }
            for (int i = next; i < field.parts().size(); i++) {
                var part = field.parts().get(i);
                var meant = part.mended(piece);
                if (meant.isPresent() || part.need() == Part.Need.YES || isLast(i)) {
                    slips.add(slip(part, piece, at, meant));
                    int index = i;
                    meant.ifPresentOrElse(
                            m -> mended.add(new Placed(index, m)), () -> isMended = false);
                    next = after(i);
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

        private void late(int part, String piece, int at) {
            slips.add(
                    new Slip(
                            "order",
                            at,
                            "\"%s\" (%s) stands too late or twice; the order is %s"
                                    .formatted(piece, field.parts().get(part).name(), order())));
            boolean isTwice = mended.stream().anyMatch(placed -> placed.part() == part);
            isMended = isMended && !isTwice;
            mended.add(new Placed(part, piece));
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
