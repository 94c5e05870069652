package org.mixwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/** The program: finds the command that was asked for and runs it. */
@Command(
        name = "mixwright",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProductVersion.class,
        header = "Proposes a mix of your stems and shows why. You decide.",
        description = {
            "",
            "Mixwright reads the stems of a song, measures them, and proposes gain, pan, EQ and compression moves, each "
                + "with its reason. Stems are never written to; nothing is overwritten without --force.",
            "",
            "Begin with:  mixwright demo",
            "Then:        mixwright mix FOLDER -o mix.wav"},
        subcommands = {
            ReviewCommand.class, MixCommand.class, SuggestCommand.class, ReconsiderCommand.class, ShowCommand.class, AcceptCommand.class, RejectCommand.class,
            AdjustCommand.class, PostponeCommand.class, LockCommand.class, UnlockCommand.class, UndoCommand.class,
            RedoCommand.class, WhatIfCommand.class, CompareCommand.class, HistoryCommand.class, VersionCommand.class, DiffCommand.class,
            MergeCommand.class, RelinkCommand.class, RenderCommand.class, ReportCommand.class, AnalyzeCommand.class,
            DemoCommand.class, ModelCommand.class, SchemaCommand.class,
            AutoComplete.GenerateCompletion.class, HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:Something went wrong inside the program, memory ran out, or an output can't be written.",
            "2:The command line is not understood, or an output exists and --force is missing.",
            "3:The input can't be read, or a session can't be changed.",
            "4:Partly done: some stems failed, or something beside the mix could not be written; it is named, the rest was"
                + " done.",
            "5:The model is missing or does not fit this program.",
            "130:Cancelled."})
public final class Mixwright implements Runnable {
    private final PrintStream out;

    Mixwright(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        CommandLine.usage(this, out);
    }

    public static void main(String[] args) {
        // Whatever the machine speaks: numbers read by people and scripts alike have a point and Latin digits.
        Locale.setDefault(Locale.ROOT);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var cancellation = new Cancellation();
        cancellation.listen();
        int exitCode = run(new Console(out, err, onTerminal(), cancellation), args);
        if (out.checkError() && exitCode == ExitCode.DONE) {
            err.println("mixwright: the result could not be written to the standard output.");
            exitCode = ExitCode.INTERNAL;
        }
        cancellation.workHasEnded();
        if (!cancellation.isAsked()) {
            System.exit(exitCode);
        }
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Runs one command line; the exit code is returned, never thrown. */
    static int run(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new Mixwright(console.out()), new CommandFactory(console));
        commandLine.setOut(new PrintWriter(console.out(), true));
        commandLine.setErr(new PrintWriter(console.err(), true));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        var failures = new Failures(console);
        commandLine.setExecutionExceptionHandler(failures);
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return failures.handleError(e);
        }
    }
}
