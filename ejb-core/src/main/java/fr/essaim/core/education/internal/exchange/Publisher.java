package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.shared.Slug;
import java.net.URI;
import java.util.Optional;

/**
 * How others know what is ours.
 *
 * @param base what our addresses begin with
 */
public record Publisher(String base) {

  private static final String BETWEEN = "--";

  /** What we are called among those who give data. */
  String name() {
    return Slug.plain(URI.create(base).getHost());
  }

  /** An identifier that is unique among those who give data. */
  String id(String key) {
    return name() + BETWEEN + key;
  }

  /** The name of a thing on the web. */
  String uri(String type, String key) {
    return base + "/id/" + type + "/" + key;
  }

  String page(String placeKey) {
    return base + "/carte/" + placeKey;
  }

  /** The key of ours that an identifier stands for; empty where it is another's. */
  public Optional<String> ours(String id) {
    String web = base + "/id/";
    if (id.startsWith(web)) {
      return Optional.of(id.substring(id.lastIndexOf('/') + 1));
    }
    return Optional.of(id)
        .filter(each -> each.startsWith(name() + BETWEEN))
        .map(each -> each.substring((name() + BETWEEN).length()));
  }
}
