package org.mixwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as Maven wrote it into the build. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (InputStream file = ProductVersion.class.getResourceAsStream("version.properties")) {
            properties.load(file);
        }
        return new String[] {"Mixwright " + properties.getProperty("version")};
    }
}
