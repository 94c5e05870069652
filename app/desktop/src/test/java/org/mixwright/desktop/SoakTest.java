package org.mixwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mixwright.desktop.model.Act;
import org.mixwright.desktop.model.Workbench.Overlay;

/** An hour at the screen in a few minutes: decisions, sheets, modes, sessions. Run by {@code mvn -Psoak}. */
@Tag("soak")
class SoakTest {
    /** A person decides every five seconds or so: an hour has so many rounds of twenty acts. */
    private static final int ROUNDS = Integer.getInteger("mixwright.soak.rounds", 36);
    /** The platform without a screen keeps pictures in a pool as it likes; what is let go of is counted beside it, bytes. */
    private static final long POOL = 150_000_000;
    private static final List<Act> ACTS = List.of(Act.ACCEPT, Act.REJECT, Act.LESS, Act.MORE, Act.NEXT, Act.PREVIOUS, Act.BYPASS, Act.DELTA,
            Act.LOOP_EVIDENCE, Act.PLAY, Act.SOLO, Act.SOLO, Act.LESSON, Act.BEGINNER, Act.ENGINEER, Act.LOCK, Act.LOCK, Act.EDIT, Act.WHY,
            Act.UNDO);

    @Test
    void anHourOfUseKeepsNothingThatIsNotNeeded() throws Exception {
        try (OpenWindow window = OpenWindow.on(TestSong.large())) {
            for (int n = 0; n < 3; n++) {
                round(window);
            }
            var windows = new ArrayList<WeakReference<Node>>();
            long before = kept();
            for (int n = 0; n < ROUNDS; n++) {
                round(window);
                if (n % 6 == 1) {
                    windows.add(new WeakReference<>(window.main()));
                    window.take(TestSong.large());
                }
            }
            long after = kept();
            System.out.printf("after %d rounds %.1f MB are kept, before %.1f MB%n", ROUNDS, after / 1e6, before / 1e6);
            assertEquals(0, windows.stream().filter(left -> left.get() != null).count(), "windows of sessions that were left");
            assertTrue(after - before < POOL, "grew by %.1f MB".formatted((after - before) / 1e6));
        }
    }

    private static void round(OpenWindow window) {
        for (Act act : ACTS) {
            Screen.run(() -> window.bench().perform(act));
            window.settle();
        }
        for (Overlay overlay : Overlay.values()) {
            if (overlay != Overlay.WHAT_IF) {
                Screen.run(() -> window.bench().overlay().set(overlay));
                window.settle();
            }
        }
        Screen.run(() -> window.bench().overlay().set(Overlay.NONE));
    }

    private static long kept() throws InterruptedException {
        for (int n = 0; n < 4; n++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
