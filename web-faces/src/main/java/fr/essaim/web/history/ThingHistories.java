package fr.essaim.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The histories of all kinds of things. */
@RequestScoped
public class ThingHistories {

  @Inject private Instance<ThingHistory> all;

  /**
   * @param thing its type, or {@code type/key}
   */
  public ThingHistory of(String thing) {
    String type = thing.replaceFirst("/.*", "");
    return find(type).orElseThrow();
  }

  /** The history of things of a type, if there is one. */
  public Optional<ThingHistory> find(String type) {
    return all.stream().filter(each -> each.type().equals(type)).findFirst();
  }
}
