package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PublicationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Where the pictures of prototypes are. The address names the file, whose content never changes;
 * what is not published is shown within.
 */
@Named
@ApplicationScoped
public class Covers {

  private static final String PUBLIC = "/prototypes/";
  private static final String WITHIN = "/intranet/couvertures/";

  /** The large picture of what is published; null where it has none. */
  public String large(String key, Cover cover) {
    return cover == null ? null : PUBLIC + key + "/couverture/" + cover.file();
  }

  /** The large picture for those who may read what is not published. */
  public String within(String key, Cover cover) {
    return cover == null ? null : WITHIN + key + "/" + cover.file();
  }

  /** The small picture, for those who see the row; null where it has none. */
  public String small(PrototypeRow row) {
    Cover cover = row.cover();
    if (cover == null) {
      return null;
    }
    return row.publication() == PublicationState.PUBLISHED
        ? PUBLIC + row.key() + "/couverture/" + cover.small()
        : WITHIN + row.key() + "/" + cover.small();
  }
}
