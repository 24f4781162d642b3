package fr.essaim.web.data;

import static java.util.Locale.ROOT;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the things of the data are for people: their page, else their document. */
@RequestScoped
public class ThingLinks {

  private static final String LANGUAGES =
      "http://publications.europa.eu/resource/authority/language/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  @Inject private Features features;
  @Inject private Site site;
  @Inject private Language language;

  /** The page of a thing, or the address itself of what is none of ours; null stays null. */
  public String pageOf(String uri) {
    if (uri == null || !uri.startsWith(site.getBaseUri() + "/id/")) {
      return uri;
    }
    String name = uri.substring((site.getBaseUri() + "/id/").length()).replaceFirst("#.*", "");
    return language.link(humanPage(name).orElse("/doc/" + name));
  }

  /** The thing's own page, of those that have one. */
  public Optional<String> humanPage(String name) {
    int slash = name.indexOf('/');
    return features
        .thing(name.substring(0, slash))
        .flatMap(type -> type.publicPage(name.substring(slash + 1)));
  }

  /** What an address that is no term is called, where it is a licence, a language or a format. */
  public Optional<String> nameOf(String uri) {
    return Arrays.stream(Licence.values())
        .filter(licence -> licence.uri().toString().equals(uri))
        .findFirst()
        .map(Licence::title)
        .or(() -> languageAt(uri))
        .or(() -> mediaTypeAt(uri));
  }

  private static Optional<String> mediaTypeAt(String uri) {
    return uri.startsWith(MEDIA_TYPES)
        ? Optional.of(uri.substring(MEDIA_TYPES.length()))
        : Optional.empty();
  }

  private Optional<String> languageAt(String uri) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(
            each ->
                uri.equals(
                    LANGUAGES + Locale.forLanguageTag(each).getISO3Language().toUpperCase(ROOT)))
        .findFirst()
        .map(language::nameOf);
  }
}
