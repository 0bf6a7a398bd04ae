package dev.clearcut.rights.wording;

import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.VocabularyNote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One axis' names and its sets' algebra, so that one reader can read lists on all three. */
record Vocab<T>(
        Axis axis,
        T none,
        T all,
        Function<String, Optional<T>> named,
        Function<String, Optional<VocabularyNote>> note,
        Collection<String> names,
        BinaryOperator<T> plus,
        BinaryOperator<T> minus,
        Predicate<T> isEmpty,
        Function<T, List<String>> codes) {

    /**
     * @param asAt the day whose groups are meant, such as the members of the EU; null for today's
     */
    static Vocab<Territories> territories(@Nullable LocalDate asAt) {
        return new Vocab<>(
                Axis.TERRITORY,
                Territories.NONE,
                Territories.ALL,
                asAt == null ? Territories::named : name -> Territories.named(name, asAt),
                Territories::note,
                Territories.knownNames(),
                Territories::plus,
                Territories::minus,
                Territories::isEmpty,
                Territories::codes);
    }

    static Vocab<Media> media() {
        return new Vocab<>(
                Axis.MEDIUM,
                Media.NONE,
                Media.ALL,
                Media::named,
                Media::note,
                Media.knownNames(),
                Media::plus,
                Media::minus,
                Media::isEmpty,
                Media::codes);
    }

    static Vocab<Languages> languages() {
        return new Vocab<>(
                Axis.LANGUAGE,
                Languages.NONE,
                Languages.ALL,
                Languages::named,
                Languages::note,
                Languages.knownNames(),
                Languages::plus,
                Languages::minus,
                Languages::isEmpty,
                Languages::codes);
    }

    /** The set of a name that is known on this axis. */
    Optional<T> named(Piece.Name name) {
        return Optional.ofNullable(name.meanings().get(axis)).flatMap(named);
    }

    boolean covers(T wide, T narrow) {
        return isEmpty.test(minus.apply(narrow, wide));
    }

    boolean meet(T a, T b) {
        return !minus.apply(a, b).equals(a);
    }

    T and(T a, T b) {
        return minus.apply(a, minus.apply(a, b));
    }
}
