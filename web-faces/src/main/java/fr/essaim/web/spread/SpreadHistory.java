package fr.essaim.web.spread;

import fr.essaim.web.history.ThingHistory;
import jakarta.inject.Inject;

/** What the histories of transfers, installations and adaptations have in common. */
abstract class SpreadHistory implements ThingHistory {

  @Inject private SpreadText words;

  @Override
  public String label(String field) {
    return words.label(field);
  }

  @Override
  public String value(String field, String value) {
    return words.value(field, value);
  }
}
