package fr.essaim.core.network;

import fr.essaim.core.shared.Labelled;

/**
 * A territory as another page names it.
 *
 * @param code the official code, such as a commune's COG; null for a programme area
 */
public record TerritoryRef(String key, String name, TerritoryKind kind, String code)
    implements Labelled {

  @Override
  public String label(String language) {
    return name;
  }
}
