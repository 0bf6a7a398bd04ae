/**
 * Specifications as files: YAML read strictly, with the place of everything that is wrong; the JSON
 * Schema by which editors help; the profiles that ship; and MediaConch's policies.
 *
 * <pre>{@code
 * var read = SpecFile.read(Path.of("buyer.yaml"), ShippedSpecs.standard());
 * read.report();   // buyer.yaml:12:11  "video.widht" is no fact; did you mean "video.width"?
 * read.value();    // the profile; empty while anything is wrong
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.spec;

import org.jspecify.annotations.NullMarked;
