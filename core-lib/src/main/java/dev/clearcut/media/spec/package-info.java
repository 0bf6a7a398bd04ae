/**
 * What a buyer asks of a file, as data: a {@link dev.clearcut.media.spec.Profile} has an edition
 * and a source for every number, and rules over the facts of a file. {@link
 * dev.clearcut.media.spec.Conformance} lays a file beside it; the same file and profile give the
 * same answer, word for word.
 *
 * <pre>{@code
 * var answer = Conformance.check(profile, Delivered.of(facts));
 * answer.conforms();      // false
 * answer.breaches();      // generic-hd.video.frame-rate  wanted 25, found 24000/1001 …
 * answer.open();          // what this file cannot prove: a photosensitivity report, a mix to compare with
 * }</pre>
 */
@NullMarked
package dev.clearcut.media.spec;

import org.jspecify.annotations.NullMarked;
