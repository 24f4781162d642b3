package fr.essaim.core.drafts;

import fr.essaim.core.drafts.internal.DraftRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What everybody typed about one thing. It asks nothing of its caller: the service of the thing
 * does.
 */
@ApplicationScoped
public class ThingDrafts {

  @Inject private DraftRows rows;

  /**
   * Forgets it, of all of its parts too, because the thing is deleted.
   *
   * @param thing as {@code type/key}
   */
  public void forget(String thing) {
    rows.forget(thing);
  }
}
