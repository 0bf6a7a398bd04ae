package dev.clearcut.exchange.json;

import dev.clearcut.clearance.Part;
import dev.clearcut.party.Share;
import java.util.List;

/**
 * Where licensors have a share of a right, and who has how much.
 *
 * @param cells one line a box
 * @param licensed all shares together, as in {@code 3/5}
 * @param missing what nobody licenses; {@code 0/1} where nothing is missing
 */
public record PartView(String cells, String licensed, String missing, List<HolderView> holders) {

    /**
     * @param share as in {@code 3/5}
     */
    public record HolderView(String licensor, String share) {
        static HolderView of(Part.Holder holder) {
            return new HolderView(holder.name(), written(holder.share()));
        }
    }

    static PartView of(Part part) {
        return new PartView(
                SaleView.written(part.cells()),
                written(part.licensed()),
                written(part.missing()),
                part.holders().stream().map(HolderView::of).toList());
    }

    static String written(Share share) {
        return share.fraction();
    }
}
