package dev.clearcut.base;

/** Where a finding stands, in the words a person would use to go there. */
public sealed interface Where {

    /**
     * A place in a file.
     *
     * @param line from 1; 0 means the whole file
     * @param column from 1; 0 means the whole line
     */
    record InFile(String file, int line, int column) implements Where {
        @Override
        public String toString() {
            return file
                    + (line > 0 ? ":" + line : "")
                    + (line > 0 && column > 0 ? ":" + column : "");
        }
    }

    /**
     * A moment in a cut.
     *
     * @param timecode as SMPTE prints it, at the cut's rate
     */
    record InCut(String cut, String timecode) implements Where {
        @Override
        public String toString() {
            return cut + " " + timecode;
        }
    }

    /** A record somebody keeps: a licence, a material, a deal. */
    record OnRecord(String kind, String name) implements Where {
        @Override
        public String toString() {
            return kind + " \"" + name + "\"";
        }
    }

    /** Nowhere in particular: a command line, a question. */
    record Nowhere() implements Where {
        @Override
        public String toString() {
            return "";
        }
    }

    static Where inFile(String file, int line, int column) {
        return new InFile(file, line, column);
    }

    static Where inFile(String file) {
        return new InFile(file, 0, 0);
    }

    static Where inCut(String cut, String timecode) {
        return new InCut(cut, timecode);
    }

    static Where onRecord(String kind, String name) {
        return new OnRecord(kind, name);
    }

    static Where nowhere() {
        return new Nowhere();
    }
}
