package dev.clearcut.exchange.json;

import dev.clearcut.rights.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code of territories, media or languages.
 *
 * @param partOf the code above it; null at the top
 * @param groups the groups that have the whole of it today
 * @param members of a group, by their days; empty for anything else
 * @param checked {@code yes}, {@code no} or {@code own}; null where that is not recorded
 * @param note what is in it and what is not; null where its name says it all
 */
public record CodeView(
        String code,
        String name,
        List<String> otherNames,
        @Nullable String partOf,
        List<String> groups,
        List<MembersView> members,
        @Nullable String source,
        @Nullable String edition,
        @Nullable String checked,
        @Nullable String note) {

    /**
     * @param from the first day; null when nobody says one
     * @param to the last day; null when they still are members
     */
    public record MembersView(List<String> codes, @Nullable String from, @Nullable String to) {
        static MembersView of(Code.Members members) {
            return new MembersView(
                    members.codes(),
                    members.firstDay().map(Object::toString).orElse(null),
                    members.isOpen() ? null : members.lastDay().toString());
        }
    }

    public static CodeView of(Code code) {
        return new CodeView(
                code.code(),
                code.name(),
                code.names().subList(1, code.names().size()),
                said(code.partOf()),
                code.groups(),
                code.members().stream().map(MembersView::of).toList(),
                said(code.note().source()),
                said(code.note().edition()),
                said(code.checked()),
                said(code.note().meaning()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
