package fr.essaim.config.holes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The licences that Maven's description of a library names. */
final class PomLicences {

  private static final String NAMES =
      "/*/*[local-name()='licenses']/*/*[local-name()='name']/text()";

  private PomLicences() {}

  /** Their names, separated by commas; empty where there are none, as where a parent has them. */
  static String read(byte[] pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(pom));
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(NAMES, document, XPathConstants.NODESET);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        names.add(found.item(i).getNodeValue().strip().replaceAll("\\s+", " "));
      }
      return String.join(", ", names);
    } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
      throw new IOException(e);
    }
  }
}
