package org.mixwright.audio.playback;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.spi.MixerProvider;

/** A sound card on paper, found by Java as any other: plays one rate that no real one does, and keeps what it gets. */
public final class PaperCard extends MixerProvider {
    /** Hz. */
    static final int RATE = 47_999;
    static final List<PaperLine> LINES = Collections.synchronizedList(new ArrayList<>());
    static volatile int mostBits = 24;
    static volatile boolean taken;
    /** Whether each block finds the buffer empty. */
    static volatile boolean runsEmpty;

    /** One opened line. */
    static final class PaperLine {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        volatile AudioFormat format;
        volatile int bufferBytes;
        volatile boolean closed;
        volatile long framesHeard;
    }

    @Override
    public Mixer.Info[] getMixerInfo() {
        return new Mixer.Info[] {new Mixer.Info("paper", "tests", "a card on paper", "1") { }};
    }

    @Override
    public Mixer getMixer(Mixer.Info info) {
        return (Mixer) Proxy.newProxyInstance(PaperCard.class.getClassLoader(), new Class<?>[] {Mixer.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "isLineSupported" -> isSupported((Line.Info) arguments[0]);
                    case "getLine" -> line();
                    case "getMixerInfo" -> getMixerInfo()[0];
                    case "getSourceLineInfo", "getTargetLineInfo" -> new Line.Info[0];
                    default -> plain(method);
                });
    }

    private static boolean isSupported(Line.Info info) {
        return info instanceof DataLine.Info data && data.getLineClass() == SourceDataLine.class && data.getFormats().length > 0
                && data.getFormats()[0].getSampleRate() == RATE && data.getFormats()[0].getSampleSizeInBits() <= mostBits;
    }

    private static SourceDataLine line() {
        var line = new PaperLine();
        LINES.add(line);
        return (SourceDataLine) Proxy.newProxyInstance(PaperCard.class.getClassLoader(), new Class<?>[] {SourceDataLine.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "open" -> {
                        if (taken) {
                            throw new LineUnavailableException("another program keeps it");
                        }
                        line.format = (AudioFormat) arguments[0];
                        line.bufferBytes = (int) arguments[1];
                        yield null;
                    }
                    case "write" -> write(line, (byte[]) arguments[0], (int) arguments[2]);
                    case "available" -> runsEmpty ? line.bufferBytes : 0;
                    case "getBufferSize" -> line.bufferBytes;
                    case "getLongFramePosition" -> line.framesHeard;
                    case "close" -> {
                        line.closed = true;
                        yield null;
                    }
                    default -> plain(method);
                });
    }

    private static int write(PaperLine line, byte[] bytes, int count) throws InterruptedException {
        line.bytes.write(bytes, 0, count);
        Thread.sleep(1);
        return count;
    }

    private static Object plain(Method method) {
        return method.getReturnType() == boolean.class ? (Object) false : method.getReturnType() == int.class ? (Object) 0 : null;
    }
}
