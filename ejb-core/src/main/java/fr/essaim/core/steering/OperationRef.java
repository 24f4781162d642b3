package fr.essaim.core.steering;

import fr.essaim.core.shared.Labelled;

/** An operation as another page names it. */
public record OperationRef(String key, String name) implements Labelled {

  @Override
  public String label(String language) {
    return name;
  }
}
