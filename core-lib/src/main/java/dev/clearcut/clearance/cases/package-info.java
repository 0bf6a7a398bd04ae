/**
 * What people did about a right that must be cleared: one case for each carried right of a
 * material, its state typed by people and backed by evidence, every step with who, when and why.
 *
 * <p>Which steps there are, and what each asks for, is one table ({@code case-transitions.csv}).
 * Whether a deal is covered is another question, and is always computed ({@link
 * dev.clearcut.clearance.Clearance}).
 *
 * <pre>{@code
 * var opened = ClearanceCase.identified(id, song.id(), CarriedRight.SYNC);
 * var owned = opened.assigned("kim@nightfall.example", LocalDate.of(2027, 2, 1));
 * var asked = owned.moved(new Step(IDENTIFIED, RESEARCHING, kim, now, "who publishes it?", List.of()), ContractsOnFile.none());
 * asked.state(); // RESEARCHING
 * }</pre>
 */
@NullMarked
package dev.clearcut.clearance.cases;

import org.jspecify.annotations.NullMarked;
