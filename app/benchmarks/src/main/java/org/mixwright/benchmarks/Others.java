package org.mixwright.benchmarks;

import static org.mixwright.benchmarks.Compare.quoted;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The same work as other programs do it: command lines for a shell, empty where the program is not installed. */
final class Others {
    private final Path here;
    private final Path work;

    Others(Path here, Path work) {
        this.here = here;
        this.work = work;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static double leftGain(int track) {
        return StrictMath.sqrt(2) * StrictMath.cos((place(track) + 0.5) * StrictMath.PI / 2);
    }

    private static double rightGain(int track) {
        return StrictMath.sqrt(2) * StrictMath.sin((place(track) + 0.5) * StrictMath.PI / 2);
    }

    private static double place(int track) {
        return ((track * 37) % 100 - 50) / 100.0;
    }

    /** The mix of {@link Render} in ffmpeg, in double precision, the limiter at four times the rate. */
    String ffmpegMix(Path folder) {
        if (!isInstalled("ffmpeg")) {
            return "";
        }
        var inputs = new StringBuilder();
        var graph = new StringBuilder();
        var sum = new StringBuilder();
        for (int track = 1; track <= Multitrack.TRACKS; track++) {
            inputs.append(" -i").append(quoted(folder.resolve(Render.fileName(track))));
            graph.append(String.format(Locale.ROOT, "[%d:a]aformat=sample_fmts=dblp,volume=%ddB:precision=double,"
                    + "highpass=f=80:t=q:w=0.707,bass=f=120:g=2:t=q:w=0.707,equalizer=f=300:g=-3:t=q:w=1,"
                    + "equalizer=f=1200:g=2:t=q:w=1.2,equalizer=f=3500:g=1.5:t=q:w=1,treble=f=9000:g=2:t=q:w=0.707,"
                    + "acompressor=threshold=0.1:ratio=3:attack=10:release=120:makeup=1.26:knee=4:link=maximum,"
                    + "pan=stereo|c0=%.6f*c0|c1=%.6f*c1[a%d];", track - 1, -(track % 7), leftGain(track), rightGain(track),
                    track));
            sum.append("[a").append(track).append(']');
        }
        graph.append(sum).append("amix=inputs=16:normalize=0,volume=-6dB:precision=double,aformat=sample_fmts=dblp,"
                + "bass=f=100:g=1:t=q:w=0.707,equalizer=f=400:g=-1:t=q:w=0.8,equalizer=f=2500:g=1:t=q:w=0.7,"
                + "treble=f=10000:g=1.5:t=q:w=0.707,acompressor=threshold=0.2:ratio=2:attack=30:release=200:makeup=1.1,"
                + "aresample=192000,alimiter=limit=0.891:attack=5:release=50:level=0,aresample=48000[mix]");
        return "ffmpeg -nostdin -v error -y" + inputs + " -filter_complex '" + graph + "' -map '[mix]' -c:a pcm_s24le"
                + quoted(work.resolve("ffmpeg.wav"));
    }

    /** The same in sox, whose limiter is the one of its gain effect. */
    String soxMix(Path folder) {
        if (!isInstalled("sox")) {
            return "";
        }
        var command = new StringBuilder("sox -V1 -m");
        for (int track = 1; track <= Multitrack.TRACKS; track++) {
            String part = String.format(Locale.ROOT, "|sox \"%s\" -p gain %d highpass -2 80 0.707q bass +2 120 0.707q"
                    + " equalizer 300 1q -3 equalizer 1200 1.2q 2 equalizer 3500 1q 1.5 treble +2 9000 0.707q"
                    + " compand 0.01,0.12 4:-20,-20,0,-13.3 2 -90 0 remix 1v%.6f 2v%.6f",
                    folder.resolve(Render.fileName(track)), -(track % 7), leftGain(track), rightGain(track));
            command.append(" -v 1 '").append(part).append('\'');
        }
        return command.append(" -b 24 -e signed-integer").append(quoted(work.resolve("sox.wav")))
                .append(" gain -6 bass +1 100 0.707q equalizer 400 0.8q -1 equalizer 2500 0.7q 1 treble +1.5 10000 0.707q"
                        + " compand 0.03,0.2 4:-14,-14,0,-7 1 -90 0 rate 192k gain -l 1 gain -1 rate 48k").toString();
    }

    String ffmpegLoudness(Path file) {
        return isInstalled("ffmpeg") ? "ffmpeg -nostdin -nostats -hide_banner -i" + quoted(file)
                + " -af ebur128=peak=true -f null -" : "";
    }

    /** Built from the C program beside the scripts, where a compiler and the library's header are there. */
    String libebur128(Path file) throws IOException {
        Path program = work.resolve("libebur128");
        if (!Files.exists(program)) {
            if (!isInstalled("gcc") || !Files.exists(Path.of("/usr/include/ebur128.h"))) {
                return "";
            }
            Timing.of("gcc -O2 -o" + quoted(program) + quoted(here.resolve("libebur128.c")) + " -lebur128 -lm");
        }
        return quoted(program) + quoted(file);
    }

    /** One run for each track. */
    String numpy(Path folder, int tracks) throws IOException {
        for (String python : new String[] {"python3", "/usr/bin/python3"}) {
            try {
                Timing.of(python + " -c 'import numpy, scipy, soundfile'");
            } catch (IOException e) {
                continue;
            }
            var command = new StringBuilder("export OPENBLAS_NUM_THREADS=1");
            for (int track = 1; track <= tracks; track++) {
                command.append(" && ").append(python).append(quoted(here.resolve("features.py")))
                        .append(quoted(folder.resolve(Render.fileName(track))));
            }
            return command.toString();
        }
        return "";
    }

    /** A file of an hour: three minutes, twenty times. */
    Path hourOf(Path file) throws IOException {
        Path hour = work.resolve("hour.wav");
        if (!Files.exists(hour)) {
            Hour.write(file, hour);
        }
        return hour;
    }
}
