package fr.essaim.publisher.describe;

import fr.essaim.ontology.Namespaces;
import org.apache.jena.rdf.model.Property;

/** Where anybody may turn to, as a part of what it is the contact of. */
final class Contact {

  private static final Property CONTACT = DocumentBuilder.known(Namespaces.SCHEMA, "contactPoint");
  private static final Property EMAIL = DocumentBuilder.known(Namespaces.SCHEMA, "email");
  private static final Property TELEPHONE = DocumentBuilder.known(Namespaces.SCHEMA, "telephone");
  private static final Property URL = DocumentBuilder.known(Namespaces.SCHEMA, "url");
  private static final Property DESCRIPTION =
      DocumentBuilder.known(Namespaces.SCHEMA, "description");

  private Contact() {}

  static void of(DocumentBuilder whole, String email, String phone, String page) {
    if (email != null || phone != null || page != null) {
      start(whole).plain(EMAIL, email).plain(TELEPHONE, phone).link(URL, page);
    }
  }

  /** A contact that is one line of text: an address of either kind, or words. */
  static void ofLine(DocumentBuilder whole, String line) {
    if (line == null || line.isBlank()) {
      return;
    }
    String text = line.strip();
    if (text.matches("[^@\\s]+@[^@\\s]+")) {
      start(whole).plain(EMAIL, text);
    } else if (text.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
      start(whole).link(URL, text);
    } else {
      start(whole).french(DESCRIPTION, text);
    }
  }

  private static DocumentBuilder start(DocumentBuilder whole) {
    return whole.part("contact").partOf(whole, CONTACT).type(Namespaces.SCHEMA + "ContactPoint");
  }
}
