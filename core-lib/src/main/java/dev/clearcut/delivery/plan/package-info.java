/**
 * A delivery as a whole: the items of one deal, the days they are due, who is late with them, and
 * what one week asks of one person. Templates of whole deliveries are data ({@code templates.csv}).
 *
 * <pre>{@code
 * var schedule = new Schedule(items);                    // refuses what hangs on itself
 * var days = schedule.days(Happened.of(signature), WorkingDays.weekdays());
 * days.of("Texted master");                              // Optional[2027-03-31]
 * Lateness.of(master, days, today).ours();               // 3 days in our court after that
 * }</pre>
 */
@NullMarked
package dev.clearcut.delivery.plan;

import org.jspecify.annotations.NullMarked;
