package dev.clearcut.clearance;

import dev.clearcut.base.Finding;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;

/**
 * A right that was covered in one cut and has to be looked at again for the next.
 *
 * @param right a right the material carries
 * @param use the use in the new cut that changed most; its material may have become unknown
 * @param rule whether what was covered is covered no longer, or the licence still holds on paper
 *     but the use is not the one that was approved
 * @param reason what changed, and which clause stands in the way
 */
public record Recheck(
        Material material, CarriedRight right, UseAnswer use, RecheckRule rule, Finding reason) {}
