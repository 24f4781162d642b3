package fr.essaim.core.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the legal notice says of who publishes the site, as the law asks; each is a setting. */
public final class LegalNotice {

  private static final String PREFIX = "essaim.publisher.";

  private static final List<String> ASKED_BY_LAW =
      List.of("name", "address", "phone", "email", "director", "host");

  private final Function<String, Optional<String>> settings;

  LegalNotice(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /** What it says by the settings of this instance. */
  public static LegalNotice of(Config config) {
    return new LegalNotice(name -> config.getOptionalValue(name, String.class));
  }

  /**
   * What it says.
   *
   * @param name the end of the setting's name, such as {@code director}
   */
  public Optional<String> about(String name) {
    return settings.apply(PREFIX + name);
  }

  /** The settings that are missing in it. */
  public List<String> missing() {
    return ASKED_BY_LAW.stream()
        .filter(name -> about(name).isEmpty())
        .map(name -> PREFIX + name)
        .toList();
  }
}
