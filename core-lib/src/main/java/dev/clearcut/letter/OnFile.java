package dev.clearcut.letter;

import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.InFull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract to extend or the quote to accept, in words.
 *
 * @param reference empty when the letter is about neither
 * @param price as {@code GBP 4500.00}; empty where none is agreed
 * @param gives what it gives, one line a box
 * @param signed null where nobody signed
 * @param until the last day a quote can be accepted; null when it says none
 */
public record OnFile(
        String reference,
        String price,
        List<String> gives,
        @Nullable LocalDate signed,
        @Nullable LocalDate until) {

    public static final OnFile NONE = new OnFile("", "", List.of(), null, null);

    public OnFile {
        gives = List.copyOf(gives);
    }

    static OnFile of(Licence licence) {
        return new OnFile(
                licence.reference(),
                licence.fee() == null ? "" : licence.fee().toString(),
                licence.grants().stream()
                        .flatMap(g -> boxes(g.atMost(), g.caps(), g.share()))
                        .distinct()
                        .toList(),
                licence.standing().signed(),
                null);
    }

    static OnFile of(Quote quote) {
        return new OnFile(
                quote.reference(),
                quote.price().toString(),
                boxes(quote.offer().gives(), quote.offer().caps(), quote.offer().share()).toList(),
                null,
                quote.until());
    }

    /** What limits the rights stands with them: a licensor reads here what was agreed. */
    private static Stream<String> boxes(Rights rights, List<Cap> caps, Share share) {
        var limits =
                Stream.concat(
                                share.isWhole() ? Stream.of() : Stream.of(share + " of the right"),
                                caps.stream().map(Cap::toString))
                        .collect(Collectors.joining("; "));
        return InFull.write(rights).stream()
                .map(box -> limits.isEmpty() ? box : box + "; " + limits);
    }
}
