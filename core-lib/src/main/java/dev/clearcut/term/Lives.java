package dev.clearcut.term;

import java.util.List;

/**
 * What is known of the lives of those who had one role.
 *
 * @param died when each of the dead died
 * @param someoneLives whether one of them is alive
 * @param nobody whether the work had nobody in that role
 */
public record Lives(List<When> died, boolean someoneLives, boolean nobody) {

    /** Nothing is known. */
    public static final Lives UNSAID = new Lives(List.of(), false, false);

    public Lives {
        died = List.copyOf(died);
    }

    public boolean isSaid() {
        return !died.isEmpty() || someoneLives || nobody;
    }

    boolean hasPeople() {
        return !died.isEmpty() || someoneLives;
    }
}
