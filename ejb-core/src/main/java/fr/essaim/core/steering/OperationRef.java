package fr.essaim.core.steering;

import fr.essaim.core.shared.Labelled;

/**
 * An operation as another page names it.
 *
 * @param open until it is closed
 */
public record OperationRef(String key, String name, boolean open) implements Labelled {

  @Override
  public String label(String language) {
    return name;
  }
}
