package dev.clearcut.exchange.json;

import dev.clearcut.clearance.Deal;
import dev.clearcut.rights.wording.RightsText;

/**
 * What somebody wants to buy.
 *
 * @param buyer may be empty
 * @param needed in the command line's form, one line a box
 */
public record DealView(String name, String buyer, String needed) {

    public static DealView of(Deal deal) {
        return new DealView(
                deal.name(), deal.buyer(), String.join("\n", RightsText.write(deal.needed())));
    }
}
