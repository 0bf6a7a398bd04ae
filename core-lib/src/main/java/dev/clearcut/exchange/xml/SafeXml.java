package dev.clearcut.exchange.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;

/** How XML from outside is read everywhere: nothing is fetched, and nothing unfolds. */
public final class SafeXml {

    private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";

    private SafeXml() {}

    /** For files that need no document type: what one declares is an entity nobody knows. */
    public static XMLInputFactory withoutDocumentType() {
        var factory = factory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /**
     * For formats whose files name a document type (FCPXML, xmeml): it is passed over, and what
     * entities it declares itself unfold to a thousand, or a million characters.
     */
    public static XMLInputFactory withDocumentType() {
        var factory = factory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(JAXP + "entityExpansionLimit", "1000");
        factory.setProperty(JAXP + "totalEntitySizeLimit", "1000000");
        return factory;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(JAXP + "elementAttributeLimit", "1000");
        // readers count depth themselves, with messages of their own
        factory.setProperty(JAXP + "maxElementDepth", "0");
        factory.setXMLReporter((message, type, related, location) -> {});
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
