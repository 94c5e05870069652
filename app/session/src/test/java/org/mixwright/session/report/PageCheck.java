package org.mixwright.session.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What every page must be: whole, pointing at what is there, and needing nothing else. */
final class PageCheck {
    private PageCheck() {
    }

    /** The page, taken apart; tags that are not balanced or attributes that are not quoted are refused. */
    static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()).strip())));
    }

    static void isSound(String html) throws Exception {
        Document page = parsed(html);
        var elements = page.getElementsByTagName("*");
        var ids = new HashSet<String>();
        int heading = 0;
        for (int n = 0; n < elements.getLength(); n++) {
            Element element = (Element) elements.item(n);
            assertTrue(!element.hasAttribute("id") || ids.add(element.getAttribute("id")), element.getAttribute("id"));
            assertFalse(element.getTagName().equals("script") || element.getTagName().equals("link"));
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertTrue(level <= heading + 1, element.getTextContent());
                heading = level;
            }
            assertTrue(!element.getTagName().equals("th") || element.hasAttribute("scope"), element.getTextContent());
            assertTrue(!element.getTagName().equals("svg") || element.getAttribute("role").equals("img"));
        }
        for (int n = 0; n < elements.getLength(); n++) {
            Element element = (Element) elements.item(n);
            for (String target : element.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(target.isEmpty() || ids.contains(target), target);
            }
            String href = element.getAttribute("href");
            assertTrue(href.isEmpty() || href.startsWith("#") && ids.contains(href.substring(1)), href);
            String source = element.getAttribute("src");
            assertTrue(source.isEmpty() || source.startsWith("data:audio/wav;base64,"), "src");
        }
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertFalse(Pattern.compile("https?://|url\\(|@import", Pattern.CASE_INSENSITIVE).matcher(html).find());
    }
}
