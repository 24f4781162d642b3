package fr.essaim.core.prototypes;

import fr.essaim.core.shared.Labelled;

/** A prototype as another page names it. */
public record PrototypeRef(String key, String title, PrototypeKind kind, boolean published)
    implements Labelled {

  @Override
  public String label(String language) {
    return title;
  }
}
