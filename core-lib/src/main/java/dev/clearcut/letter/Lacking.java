package dev.clearcut.letter;

import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.Part.Holder;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.party.CompanyName;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.stream.Stream;

/**
 * What one licensor can still give of a right.
 *
 * @param gap what is not licensed, less where he has given his share already
 * @param share how much of the right he is asked for; the whole where nobody knows of a part
 */
record Lacking(RightAnswer answer, Rights gap, Share share) {

    static Lacking from(String licensor, RightAnswer answer) {
        var given =
                answer.tooLittle().stream()
                        .filter(part -> holders(licensor, part).findAny().isPresent())
                        .map(Part::cells)
                        .reduce(Rights.none(), Rights::plus);
        var gap = answer.gap().minus(given);
        return new Lacking(answer, gap, share(licensor, answer, gap));
    }

    /** His own where it is on file; else what the others leave, if they leave it everywhere. */
    private static Share share(String licensor, RightAnswer answer, Rights gap) {
        return answer.parts().stream()
                .flatMap(part -> holders(licensor, part))
                .map(Holder::share)
                .reduce(Share::most)
                .or(
                        () ->
                                answer.tooLittle().stream()
                                        .filter(part -> part.cells().covers(gap))
                                        .map(Part::missing)
                                        .findFirst())
                .orElse(Share.WHOLE);
    }

    private static Stream<Holder> holders(String licensor, Part part) {
        var name = CompanyName.of(licensor);
        return part.holders().stream()
                .filter(holder -> CompanyName.of(holder.name()).meansSameAs(name));
    }

    /** {@code composition (sync), a share of 40 %}. */
    String inWords() {
        return answer.right().inWords() + (share.isWhole() ? "" : ", a share of " + share);
    }
}
