package org.mixwright.advisor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a person mixes is nobody's business: the runtime that comes along must have nobody to report to. */
class OnnxRuntimePrivacyTest {
    @Test
    void theRuntimeKnowsNoAddressToSendTelemetryTo() throws IOException {
        try (InputStream library = getClass().getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            assertNotNull(library);
            String text = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("events.data.microsoft.com"));
        }
    }
}
