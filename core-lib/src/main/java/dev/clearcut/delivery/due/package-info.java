/**
 * Days by which something must be there, as contracts say them: a day of the calendar, or so many
 * days, working days or months from an event or from another item of the same delivery.
 *
 * <pre>{@code
 * var due = Due.of("10 working days before item Texted master");
 * due.anchor();       // Optional[item Texted master]
 * }</pre>
 */
@NullMarked
package dev.clearcut.delivery.due;

import org.jspecify.annotations.NullMarked;
