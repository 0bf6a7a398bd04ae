package dev.clearcut.base;

/** Told how far long work has come; answers whether to go on. */
@FunctionalInterface
public interface Progress {

    /** Goes on to the end and tells nobody. */
    Progress SILENT = (doing, done, of) -> true;

    /**
     * @param doing what is being done, in a few words
     * @param done how many steps are behind us
     * @param of how many there are in all; 0 when unknown
     * @return false to stop: the work is then abandoned whole
     */
    boolean on(String doing, long done, long of);
}
