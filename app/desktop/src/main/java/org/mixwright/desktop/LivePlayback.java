package org.mixwright.desktop;

import java.io.IOException;
import org.mixwright.desktop.model.Transport;
import org.mixwright.session.Session;

/** What is heard comes from the session's own listening; here it is only asked. */
final class LivePlayback {
    private LivePlayback() {
    }

    static Transport of(Session session) throws IOException {
        throw new IOException("nothing is played yet");
    }
}
