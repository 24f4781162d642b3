package fr.essaim.publisher.describe;

import fr.essaim.ontology.Terms;
import org.apache.jena.rdf.model.Property;

/** When something is open: the text that says all of it. */
final class OpeningTimes {

  private OpeningTimes() {}

  static void of(DocumentBuilder whole, Property property, String hours) {
    whole.plain(whole.own(Terms.OPENING_HOURS), hours);
  }
}
