package dev.clearcut.probe.document;

/** How the reading of a document ended. */
enum Ending {
    /** The answer is whole. */
    WHOLE,
    /** It took too long and was stopped. */
    TIME,
    /** It needed more memory than allowed. */
    MEMORY,
    /** It unpacked more to the disk than allowed. */
    DISK,
    /** The process died, or spoke nonsense. */
    CRASH
}
