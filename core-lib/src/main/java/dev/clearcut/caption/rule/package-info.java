/**
 * What buyers ask of captions: sets of rules, each number with its source, and the check of a file
 * against one.
 *
 * <p>The rules are data ({@code rules.csv}), every one with an example that passes and one that
 * fails. What cannot be checked, because nobody said the rate or gave the cut, is a note and never
 * silence. A number that was not read in a buyer's own words stands in a set that says so.
 *
 * <pre>{@code
 * var file = Captions.read(Path.of("nightfall_en.srt"));
 * CaptionCheck.of(file, RuleSet.named("netflix-template-en"), Conditions.none().at(Rate.FPS_24));
 * }</pre>
 */
@NullMarked
package dev.clearcut.caption.rule;

import org.jspecify.annotations.NullMarked;
