package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.material.Material;
import dev.clearcut.store.ProductionRecord;
import java.util.List;

/**
 * A material that was found.
 *
 * @param score higher is nearer to the words; only comparable within one search
 * @param answers to the rights that were asked for, one for each right it carries; empty when the
 *     question is not about rights
 * @param why the passages that matched, the most telling first; empty when no words were asked for
 */
public record Hit(
        Id<ProductionRecord> production,
        Material material,
        float score,
        List<RightAnswer> answers,
        List<Passage> why) {

    public Hit {
        answers = List.copyOf(answers);
        why = List.copyOf(why);
    }

    /** The worst of its answers; {@link Verdict#COVERED} when nothing was asked. */
    public Verdict verdict() {
        return Verdict.worst(answers.stream().map(RightAnswer::verdict).toList());
    }
}
