package dev.clearcut.manifest.imf;

import dev.clearcut.base.Where;
import java.util.List;
import java.util.Set;

/**
 * Which file is which asset (SMPTE ST 429-9).
 *
 * @param volumes how many it says the package is spread over; -1 where it does not say
 */
public record AssetMap(
        String file, Standard standard, String id, long volumes, List<Asset> assets, Where where) {

    public AssetMap {
        assets = List.copyOf(assets);
    }

    /** With those assets alone, and the packing lists. */
    AssetMap narrowedTo(Set<String> ids) {
        return new AssetMap(
                file,
                standard,
                id,
                volumes,
                assets.stream()
                        .filter(asset -> asset.isPackingList() || ids.contains(asset.id()))
                        .toList(),
                where);
    }

    /**
     * @param id as {@link Ids#plain} has it
     * @param isPackingList whether the map says so
     */
    public record Asset(String id, boolean isPackingList, List<Chunk> chunks, Where where) {
        public Asset {
            chunks = List.copyOf(chunks);
        }

        /** The path of its only chunk; empty when there are none or several. */
        public String path() {
            return chunks.size() == 1 ? chunks.getFirst().path() : "";
        }
    }

    /**
     * A piece of an asset, in a file.
     *
     * @param path as written, without {@code file://}
     * @param volume 1 where it is not said
     * @param offset 0 where it is not said
     * @param length -1 where it is not said
     */
    public record Chunk(String path, long volume, long offset, long length, Where where) {}
}
