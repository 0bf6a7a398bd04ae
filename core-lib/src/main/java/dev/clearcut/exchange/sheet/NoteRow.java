package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.delivery.Note;
import dev.clearcut.delivery.NoteState;
import org.jspecify.annotations.Nullable;

/**
 * One note as a sheet says it.
 *
 * @param where the cell of its timecode, or the row
 * @param from timecode as written; empty where it is about the whole
 * @param to timecode of the first frame after it; empty where the sheet does not say
 * @param lastIncluded whether it is the timecode of its last frame instead
 * @param grade null where the sheet does not say
 * @param state null where the sheet does not say
 */
public record NoteRow(
        Where.InFile where,
        String from,
        String to,
        boolean lastIncluded,
        String text,
        Note.@Nullable Grade grade,
        String by,
        String owner,
        @Nullable NoteState state,
        String answer) {}
