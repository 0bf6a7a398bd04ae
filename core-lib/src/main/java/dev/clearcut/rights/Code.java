package dev.clearcut.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A code or group that territories, media or languages can be written with.
 *
 * @param code as {@link Territories#of}, {@link Media#of} and {@link Languages#of} take it
 * @param names what people call it, the usual one first; all of them can be written too
 * @param partOf the code above it ({@code GB} for {@code GB-SCT}), or empty
 * @param groups the groups that have the whole of it today
 * @param members who is in it, for a group; else none
 * @param checked for a group: {@code yes} its members were compared with the source, {@code no}
 *     they could not be, {@code own} nobody keeps a list and it is Clearcut's reading; empty where
 *     that is not recorded
 * @param note what is in it, what is not, and the source
 */
public record Code(
        String code,
        List<String> names,
        String partOf,
        List<String> groups,
        List<Members> members,
        String checked,
        VocabularyNote note) {

    /**
     * Members from a day to a last day.
     *
     * @param from the first day, or {@link LocalDate#MIN}
     * @param lastDay the last day, or {@link LocalDate#MAX}
     */
    public record Members(List<String> codes, LocalDate from, LocalDate lastDay) {

        /** The first day, unless nobody says one. */
        public Optional<LocalDate> firstDay() {
            return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
        }

        /** Whether they are members today and from here on. */
        public boolean isOpen() {
            return lastDay.equals(LocalDate.MAX);
        }

        /** {@code BE, DE from 1958-01-01}, {@code GB from 1973-01-01 to 2020-01-31}. */
        @Override
        public String toString() {
            return String.join(", ", codes)
                    + firstDay().map(day -> " from " + day).orElse("")
                    + (isOpen() ? "" : " to " + lastDay);
        }
    }

    /** The usual name. */
    public String name() {
        return names.getFirst();
    }

    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** Whether this is its code or one of its names; case, spaces and punctuation do not count. */
    public boolean isCalled(String written) {
        var key = Spelling.key(written);
        return Spelling.key(code).equals(key)
                || names.stream().anyMatch(name -> Spelling.key(name).equals(key));
    }
}
