/**
 * The façade: an {@link dev.clearcut.Office} is a folder, a {@link dev.clearcut.Desk} somebody's
 * place in it, a {@link dev.clearcut.Production} what that person may see and change.
 *
 * <pre>{@code
 * try (var office = Office.open(Path.of("nightfall"))) {
 *     var film = office.as("kim@nightfall.example").production("Nightfall");
 *     film.clearance().against(needed).findings().forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut;

import org.jspecify.annotations.NullMarked;
