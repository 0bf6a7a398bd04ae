/**
 * Dates that hang on something happening: "24 months after first transmission, not later than
 * 2030-12-31". Such a date stays open, within its bounds, until somebody records the event.
 *
 * <pre>{@code
 * var end = When.of("24 months after first transmission, not later than 2030-12-31");
 * end.on(Happened.nothing());               // empty
 * end.latest(Happened.nothing());           // 2030-12-31
 * end.on(Happened.of(new Event("first transmission", LocalDate.of(2027, 5, 1))));   // 2029-05-01
 * }</pre>
 */
@NullMarked
package dev.clearcut.licence.event;

import org.jspecify.annotations.NullMarked;
