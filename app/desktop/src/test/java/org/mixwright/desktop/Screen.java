package org.mixwright.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** The screen that nobody sees: runs things on JavaFX's thread and takes pictures. */
public final class Screen {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PATIENCE_SECONDS = 30;
    private static boolean started;

    private Screen() {
    }

    private static synchronized void start() throws InterruptedException {
        if (!started) {
            started = true;
            var ready = new CountDownLatch(1);
            Platform.startup(ready::countDown);
            ready.await();
            Platform.setImplicitExit(false);
        }
    }

    /** Runs something on JavaFX's thread and hands its result over; what it throws is thrown here. */
    public static <T> T on(Callable<T> work) {
        try {
            start();
            var done = new CompletableFuture<T>();
            Platform.runLater(() -> {
                try {
                    done.complete(work.call());
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            if (e.getCause() instanceof Error told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("JavaFX's thread does not answer", e);
        }
    }

    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
    }

    /** Writes what a scene shows to target/screenshots, at so many pixels for each of its units. */
    public static Path photograph(Scene scene, String name, double scale) throws IOException {
        BufferedImage image = on(() -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(scene.getFill());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return toImage(scene.getRoot().snapshot(parameters, null));
        });
        Files.createDirectories(PICTURES);
        Path file = PICTURES.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static BufferedImage toImage(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }
}
