package org.mixwright.cli;

/** What the process returns to the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int INTERNAL = 1;
    static final int USAGE = 2;
    static final int INPUT_UNREADABLE = 3;
    static final int PARTLY_DONE = 4;
    static final int MODEL = 5;
    static final int CANCELLED = 130;

    static final String[] HELP = {
        "0:Done.",
        "1:Something went wrong inside the program.",
        "2:The command line is not understood, or an output exists and --force is missing.",
        "3:The input can't be read.",
        "4:Partly done: some stems failed; they are named, the rest was done.",
        "5:The model is missing or does not fit this program.",
        "130:Cancelled."};

    private ExitCode() {
    }
}
