package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clearance case as a sheet describes it.
 *
 * @param where the cell that says the state, or the row
 * @param state null where the sheet does not say
 * @param owner an e-mail address; empty where the sheet does not say
 * @param due null where the sheet does not say
 * @param why what was done, and since when, in the sheet's words; may be empty
 */
public record CaseRow(
        Where.InFile where,
        Material material,
        CarriedRight right,
        @Nullable CaseState state,
        String owner,
        @Nullable LocalDate due,
        String why) {}
