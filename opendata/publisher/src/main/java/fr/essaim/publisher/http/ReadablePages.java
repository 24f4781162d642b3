package fr.essaim.publisher.http;

import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Where vocabulary, catalogue, statistics and feeds stand for people. A browser keeps the fragment
 * of the address that it followed, so a term leads to its own place on the page.
 */
@ApplicationScoped
public class ReadablePages {

  private static final String LANGUAGE = "lang";

  @Inject private Uris uris;

  URI vocabulary(UriInfo asked) {
    return page("/donnees/vocabulaire", asked);
  }

  URI catalogue(UriInfo asked) {
    return page("/donnees", asked);
  }

  URI statistics(UriInfo asked) {
    return page("/donnees/chiffres", asked);
  }

  URI dataset(String name, UriInfo asked) {
    return page("/donnees/" + name, asked);
  }

  /** In the language that the address names, else in the one that the browser prefers there. */
  private URI page(String path, UriInfo asked) {
    String language = asked.getQueryParameters().getFirst(LANGUAGE);
    boolean isKnown = "fr".equals(language) || "en".equals(language);
    return URI.create(uris.base() + path + (isKnown ? "?" + LANGUAGE + "=" + language : ""));
  }
}
