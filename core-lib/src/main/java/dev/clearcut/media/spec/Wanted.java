package dev.clearcut.media.spec;

import java.util.List;

/** Says in words what is wanted. */
final class Wanted {

    private Wanted() {}

    static String say(Want want, Comparands comparands) {
        return switch (want) {
            case Want.OneOf(var operands, var within) ->
                    either(operands, comparands)
                            + (within == null ? "" : " ± " + comparands.say(within));
            case Want.NoneOf(var operands) -> "anything but " + either(operands, comparands);
            case Want.Between(var least, var most) -> {
                if (least != null && most != null) {
                    yield comparands.say(least) + " to " + comparands.say(most);
                }
                yield least != null
                        ? "at least " + comparands.say(least)
                        : most != null ? "at most " + comparands.say(most) : "anything";
            }
            case Want.Beyond(var above, var below) -> {
                if (above != null && below != null) {
                    yield "more than %s and less than %s"
                            .formatted(comparands.say(above), comparands.say(below));
                }
                yield above != null
                        ? "more than " + comparands.say(above)
                        : below != null ? "less than " + comparands.say(below) : "anything";
            }
            case Want.Present present -> "present";
            case Want.Absent absent -> "absent";
            case Want.Fits(var pattern) -> "written like " + pattern;
            case Want.Begins(var with) -> "beginning with " + with;
            case Want.InOrder(var words) -> String.join(" ", words) + ", in this order";
            case Want.Has(var words) -> "with " + String.join(" and ", words);
            case Want.HasNone(var words) -> "without " + String.join(" and ", words);
            case Want.Same same -> "the same on every track";
        };
    }

    private static String either(List<Operand> operands, Comparands comparands) {
        return either(operands.stream().map(comparands::say).distinct().toList());
    }

    /** {@code A}, {@code A or B}, {@code A, B or C}. */
    static String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
